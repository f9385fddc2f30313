package twelvekeys.conversation;

/// A stakeholder has a new link that should reach them by mail; told inside the transaction that
/// makes it.
///
/// @param invited who, and the link
/// @param letter what they are told beside it
/// @param once names what is told; it is told once
public record StakeholderAsked(Invited invited, Letter letter, String once) {}
