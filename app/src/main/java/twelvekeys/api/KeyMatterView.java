package twelvekeys.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import twelvekeys.practice.Matter;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.PracticeEntry.MatterAnswered;
import twelvekeys.record.PracticeEntry.RewardGiven;

/// What was put on record for one of the twelve keys, as its entries leave it.
///
/// @param id its identity
/// @param key the number of the key
/// @param practice what was done, such as `teach-back`
/// @param whose which side did it, `theirs` or `ours`
/// @param by who put it on record
/// @param at when
/// @param data what it says, which depends on the practice
/// @param waits whether the other side's answer is waited for
/// @param answer whether the other side sees it so, null until it answered
/// @param answerWords what it said with the answer
/// @param progress what became of an aim last: `nearer`, `reached` or `given-up`; null of anything
///   else
/// @param givenOn the day a reward was given, null of anything else
/// @param withdrawn whether the card was withdrawn
/// @param firstSeq the sequence number of the entry that began it
/// @param lastSeq the sequence number of its latest entry
record KeyMatterView(
        UUID id,
        int key,
        String practice,
        String whose,
        String by,
        Instant at,
        @JsonRawValue @Schema(type = "object") String data,
        boolean waits,
        @Nullable Boolean answer,
        @Nullable String answerWords,
        @Nullable String progress,
        @Nullable LocalDate givenOn,
        boolean withdrawn,
        long firstSeq,
        long lastSeq) {

    static KeyMatterView of(Seat seat, Matter matter) {
        MatterAnswered answer = matter.answer();
        RewardGiven given = matter.given();
        return new KeyMatterView(
                matter.id(),
                matter.practice().key().number(),
                matter.practice().code(),
                PromiseView.whose(matter.side(), seat.own()),
                matter.by(),
                matter.at(),
                PartnershipRecord.data(matter.begun()),
                matter.waits(),
                answer == null ? null : answer.agrees(),
                answer == null ? null : answer.words(),
                matter.progress() == null ? null : Query.code(matter.progress()),
                given == null ? null : given.on(),
                matter.withdrawn(),
                matter.firstSeq(),
                matter.lastSeq());
    }
}
