package twelvekeys.trust;

/// The chance that one open promise is kept.
///
/// @param kept the chance, 0 to 1
/// @param lower where the 90 % range begins
/// @param upper where it ends
/// @param why the steps that lead to the chance
public record Forecast(double kept, double lower, double upper, Explanation why) {}
