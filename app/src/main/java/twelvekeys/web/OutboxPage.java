package twelvekeys.web;

import java.util.List;

/// The messages of an organisation, or one's own.
///
/// @param frame what stands around it
/// @param all whether they are everybody's
/// @param sends whether this server sends mail
/// @param messages those of this page of the list, newest first
/// @param pager the way to the other pages
public record OutboxPage(Frame frame, boolean all, boolean sends, List<Row> messages, Pager pager) {

    /// A message.
    ///
    /// @param to who it goes to
    /// @param subject its subject
    /// @param when when it was written
    /// @param state whether it was sent
    /// @param text its plain text
    /// @param html its HTML, shown as text
    public record Row(
            String to, String subject, String when, String state, String text, String html) {}
}
