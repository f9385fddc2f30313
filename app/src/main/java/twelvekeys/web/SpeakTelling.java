package twelvekeys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twelvekeys.conversation.Conversation;
import twelvekeys.conversation.Conversation.Given;
import twelvekeys.conversation.ConversationGuests;
import twelvekeys.conversation.Stakeholder;
import twelvekeys.identity.Members;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Partnerships;
import twelvekeys.partnership.Side;
import twelvekeys.record.Entry.Replied;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.RecordedEntry;
import twelvekeys.storage.Tenancy;
import twelvekeys.web.Frame.Section;

/// The page behind the link of somebody who is asked in a conversation.
@Component
class SpeakTelling {

    private final Viewing viewing;
    private final ConversationGuests guests;
    private final Partnerships partnerships;
    private final Members members;
    private final PartnershipRecord record;
    private final Clock clock;

    SpeakTelling(
            Viewing viewing,
            ConversationGuests guests,
            Partnerships partnerships,
            Members members,
            PartnershipRecord record,
            Clock clock) {
        this.viewing = viewing;
        this.guests = guests;
        this.partnerships = partnerships;
        this.members = members;
        this.record = record;
        this.clock = clock;
    }

    SpeakPage page(
            Stakeholder who,
            String secret,
            String name,
            String words,
            boolean kept,
            @Nullable String refused) {
        return Tenancy.as(
                who.organisation(), () -> inside(who, secret, name, words, kept, refused));
    }

    private SpeakPage inside(
            Stakeholder who,
            String secret,
            String name,
            String words,
            boolean kept,
            @Nullable String refused) {
        Partnership partnership =
                partnerships.find(who.partnership(), who.organisation()).orElseThrow(NotHere::new);
        Conversation asked = guests.conversation(who);
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return new SpeakPage(
                viewing.frameForAnybody(asked.question(), Section.READING),
                "/conversation/" + secret,
                asked.hostName() + " of " + partnership.name(asked.host()),
                asked.question(),
                asked.why(),
                asked.prompts(),
                readers(partnership),
                asked.named(),
                Figures.date(asked.closes()),
                guests.open(asked),
                guests.answerOf(who, asked)
                        .map(given -> own(partnership, asked, given, today))
                        .orElse(null),
                ConversationTelling.told(asked, ZoneOffset.UTC, today),
                name,
                words,
                kept,
                refused);
    }

    /// Who will read an answer, in words. How many people that is each side knows of itself only,
    /// so it is counted in each one's own name.
    private List<String> readers(Partnership partnership) {
        List<String> readers = new ArrayList<>();
        for (Side side : Side.values()) {
            UUID organisation = partnership.organisation(side);
            readers.add(
                    organisation == null
                            ? partnership.name(side) + ", once it has joined: whoever it lets in"
                            : Tenancy.as(
                                    organisation,
                                    () ->
                                            Figures.counted(
                                                            members.of(organisation).size(),
                                                            "person",
                                                            "people")
                                                    + " of "
                                                    + partnership.name(side)
                                                    + ", and whoever it lets in later"));
        }
        return readers;
    }

    private SpeakPage.Own own(
            Partnership partnership, Conversation asked, Given given, LocalDate today) {
        List<SpeakPage.Heard> heard = new ArrayList<>();
        for (Conversation.Reacted read : given.reactions()) {
            heard.add(
                    new SpeakPage.Heard(
                            read.by() + " of " + partnership.name(read.side()),
                            "has read it: " + read.reaction().label() + ".",
                            null));
        }
        for (RecordedEntry entry : record.about(partnership.id(), asked.id())) {
            if (entry.draft().entry() instanceof Replied reply && reply.to() == given.seq()) {
                heard.add(
                        new SpeakPage.Heard(
                                entry.draft().by()
                                        + " of "
                                        + partnership.name(entry.draft().side()),
                                "replied:",
                                EntryWords.words(reply)));
            }
        }
        Conversation.End end = given.end();
        return new SpeakPage.Own(
                Figures.shortDate(LocalDate.ofInstant(given.at(), ZoneOffset.UTC), today),
                given.words(),
                end == null ? null : ConversationTelling.became(end.outcome()),
                end == null ? null : end.words(),
                heard);
    }
}
