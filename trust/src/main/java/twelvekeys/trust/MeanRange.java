package twelvekeys.trust;

/// A mean, and the 95 % interval in which the mean of all who could have been asked may lie.
///
/// @param count how many people it is the mean of
/// @param mean in points of the scale
/// @param low where the interval begins. It may lie beyond the end of the scale: a picture cuts it
///   there
/// @param high where it ends
public record MeanRange(int count, double mean, double low, double high) {}
