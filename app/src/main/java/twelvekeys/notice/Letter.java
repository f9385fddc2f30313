package twelvekeys.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message says, before it is written out for one person.
///
/// @param kind what it is about
/// @param subject the news, in one line
/// @param parts what follows, top to bottom
/// @param thread what messages are about the same matter, absent if none other is
/// @param once names what is told; a person is told it once
record Letter(
        NoticeKind kind, String subject, List<Part> parts, @Nullable String thread, String once) {

    Letter {
        parts = List.copyOf(parts);
    }

    /// A part of a message.
    sealed interface Part {

        /// A paragraph.
        record Says(String words) implements Part {}

        /// What somebody wrote, set apart.
        record Quotes(String words) implements Part {}

        /// A text to be kept, line by line as it stands.
        record Keeps(String text) implements Part {}

        /// A heading in a longer message.
        record Heads(String words) implements Part {}

        /// An item of a list; its path leads to more, absent if nowhere.
        record Lists(String words, @Nullable String path) implements Part {}

        /// Something to do: what, and on which page. Opening it changes nothing.
        record Asks(String words, String path) implements Part {}

        /// The single-use link, known only when the message goes out.
        record AsksBySecret(String words) implements Part {}
    }
}
