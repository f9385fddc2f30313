package twelvekeys.tables;

/// A column that probably has a role.
///
/// @param header the column
/// @param confidence 0 to 1; below one half it is worth a second look. It is an ordering of the
///   evidence, not a probability
/// @param reason for people: what in the name and in the values speaks for it
public record RoleProposal(String header, double confidence, String reason) {}
