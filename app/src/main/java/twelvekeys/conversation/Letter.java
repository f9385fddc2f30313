package twelvekeys.conversation;

import java.util.List;

/// What a stakeholder is told by mail, beside their link.
///
/// @param subject the news, in one line
/// @param says the paragraphs above the link
/// @param button what the link is called
/// @param after the paragraphs below it
public record Letter(String subject, List<String> says, String button, List<String> after) {

    /// Copies the paragraphs.
    public Letter {
        says = List.copyOf(says);
        after = List.copyOf(after);
    }
}
