package twelvekeys.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.SealedText;
import twelvekeys.partnership.Side;
import twelvekeys.record.Draft;
import twelvekeys.record.WrittenEntry;

/// An entry of the record.
///
/// @param seq its place in the partnership's log, from 1, without gaps
/// @param leaf its hash, 64 hexadecimal digits: SHA-256 of a zero byte and the bytes of `entry`
/// @param type what kind of entry it is, such as `promise.made`, `promise.accepted`,
///   `entry.replied`, `breach.opened` or `agreement.proposed`; `data` tells what each says
/// @param about the promise or the case it is about, null if it is about the partnership
/// @param side the side that put it on record, `a` or `b`
/// @param whose the same seen from the caller: `theirs` or `ours`
/// @param by who wrote it, in words
/// @param at when it was put on record
/// @param origin the file it was read from, null if a person wrote it
/// @param data what it says, which depends on its type, with names and words in their places;
///   `[erased]` where one was erased
/// @param entry the entry itself in its canonical form (RFC 8785), byte for byte as it was hashed;
///   names and words are sealed in it: an object `sealed` with a commitment stands in their place
/// @param texts what opens these, as far as it was not erased
record EntryView(
        long seq,
        String leaf,
        String type,
        @Nullable UUID about,
        String side,
        String whose,
        String by,
        Instant at,
        @Nullable OriginView origin,
        @JsonRawValue @Schema(type = "object") String data,
        @JsonRawValue @Schema(type = "object") String entry,
        List<OpeningView> texts) {

    /// A text of an entry.
    ///
    /// @param commitment what stands for it in the entry: SHA-256 of salt and text, 64 hexadecimal
    ///   digits
    /// @param salt 32 bytes in Base64
    /// @param text the text
    record OpeningView(String commitment, String salt, String text) {

        static OpeningView of(SealedText opened) {
            return new OpeningView(
                    opened.commitment().hex(),
                    Base64.getEncoder().encodeToString(opened.salt()),
                    opened.text());
        }
    }

    /// Where in a file an entry was read.
    ///
    /// @param importId the import
    /// @param file the file's name
    /// @param lines the line numbers, ascending
    record OriginView(UUID importId, String file, List<Long> lines) {}

    static EntryView of(WrittenEntry written, Side own) {
        Draft draft = written.entry().draft();
        Draft.Origin origin = draft.origin();
        return new EntryView(
                written.entry().seq(),
                written.entry().leaf(),
                written.type(),
                draft.entry().subject(),
                draft.side().code(),
                PromiseView.whose(draft.side(), own),
                draft.by(),
                draft.at(),
                origin == null
                        ? null
                        : new OriginView(origin.importId(), origin.fileName(), origin.lines()),
                written.data(),
                written.body(),
                written.openings().stream().map(OpeningView::of).toList());
    }
}
