package twelvekeys.filings;

/// Something that was not read.
///
/// @param source the file, with the zip it is in
/// @param reason why, for people
/// @param count how many values; 0 if it is the whole file
public record Refusal(String source, String reason, long count) {}
