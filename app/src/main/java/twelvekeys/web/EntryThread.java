package twelvekeys.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;
import twelvekeys.record.Draft;
import twelvekeys.record.Entry.Replied;
import twelvekeys.record.RecordedEntry;

/// Entries in their order, each with the replies it was given.
///
/// @param items the entries, oldest first
/// @param path the address to post a reply to
/// @param mayReply whether the reader may reply
/// @param key what names the next reply, so that sending it twice has one effect
/// @param typed the reply typed so far, empty as a rule
/// @param typedFor the entry it was typed for, 0 as a rule
public record EntryThread(
        List<Item> items, String path, boolean mayReply, String key, String typed, long typedFor) {

    /// An entry.
    ///
    /// @param seq its number in the record
    /// @param href the address of its own page
    /// @param when the day it was written
    /// @param side the side that wrote it
    /// @param by who wrote it
    /// @param what what it says, as the end of a sentence
    /// @param words what was said with it, absent if nothing
    /// @param leaf the hash of its bytes
    /// @param replies the replies to it and to those, oldest first
    public record Item(
            long seq,
            String href,
            String when,
            Side side,
            String by,
            String what,
            @Nullable String words,
            String leaf,
            List<Item> replies) {}

    /// The entries without the replies, and with each the replies to it.
    ///
    /// @param entries entries of any kind, oldest first; the replies among them are left out
    /// @param replies replies by the entry they answer
    static List<Item> items(
            Partnership partnership,
            List<RecordedEntry> entries,
            Map<Long, List<RecordedEntry>> replies,
            ZoneId zone,
            LocalDate today) {
        EntryWords words = new EntryWords(partnership);
        return entries.stream()
                .filter(entry -> !(entry.draft().entry() instanceof Replied))
                .map(entry -> {
                    List<Item> answers = new ArrayList<>();
                    collect(entry.seq(), replies, words, zone, today, answers);
                    return item(entry, words, zone, today, answers);
                })
                .toList();
    }

    /// The replies among some entries, by the entry they answer.
    static Map<Long, List<RecordedEntry>> replies(List<RecordedEntry> entries) {
        Map<Long, List<RecordedEntry>> replies = new HashMap<>();
        for (RecordedEntry entry : entries) {
            if (entry.draft().entry() instanceof Replied reply) {
                replies.computeIfAbsent(reply.to(), _ -> new ArrayList<>()).add(entry);
            }
        }
        return replies;
    }

    /// The entries as they stand, replies among them.
    static List<Item> inOrder(
            Partnership partnership, List<RecordedEntry> entries, ZoneId zone, LocalDate today) {
        EntryWords words = new EntryWords(partnership);
        return entries.stream().map(entry -> item(entry, words, zone, today, List.of())).toList();
    }

    private static void collect(
            long seq,
            Map<Long, List<RecordedEntry>> replies,
            EntryWords words,
            ZoneId zone,
            LocalDate today,
            List<Item> into) {
        for (RecordedEntry reply : replies.getOrDefault(seq, List.of())) {
            into.add(item(reply, words, zone, today, List.of()));
            collect(reply.seq(), replies, words, zone, today, into);
        }
    }

    private static Item item(
            RecordedEntry entry,
            EntryWords words,
            ZoneId zone,
            LocalDate today,
            List<Item> replies) {
        Draft draft = entry.draft();
        return new Item(
                entry.seq(),
                "/partnerships/" + entry.partnership() + "/entries/" + entry.seq(),
                Figures.shortDate(LocalDate.ofInstant(draft.at(), zone), today),
                draft.side(),
                draft.by(),
                words.says(draft.entry()),
                EntryWords.words(draft.entry()),
                entry.leaf(),
                replies);
    }
}
