package twelvekeys.report;

import java.util.List;

/// A section of a report.
///
/// @param code its name for programs and comments, such as `promises`
/// @param heading its news in a sentence
/// @param blocks what it consists of; never empty
public record Section(String code, Words heading, List<Block> blocks) {

    /// Copies the blocks, and refuses a section that says nothing.
    public Section {
        blocks = List.copyOf(blocks);
        if (heading.isEmpty() || blocks.isEmpty()) {
            throw new IllegalArgumentException("a section says something: " + code);
        }
    }
}
