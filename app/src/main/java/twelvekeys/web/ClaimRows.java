package twelvekeys.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twelvekeys.partnership.Partnership;
import twelvekeys.promise.Promise;
import twelvekeys.record.RecordContents;
import twelvekeys.record.RecordedEntry;

/// Claims as the rows of a page, with what was said of them.
@Component
class ClaimRows {

    private final RecordContents contents;

    ClaimRows(RecordContents contents) {
        this.contents = contents;
    }

    List<ClaimsPage.Row> of(Partnership partnership, List<Promise> claims, LocalDate today) {
        Map<UUID, RecordedEntry> answers =
                contents.lastAnswers(partnership.id(), claims.stream().map(Promise::id).toList());
        return claims.stream()
                .map(claim -> row(partnership, claim, answers.get(claim.id()), today))
                .toList();
    }

    private static ClaimsPage.Row row(
            Partnership partnership,
            Promise claim,
            @Nullable RecordedEntry answer,
            LocalDate today) {
        LocalDate done = claim.doneOn();
        String words = answer == null ? null : EntryWords.words(answer.draft().entry());
        return new ClaimsPage.Row(
                claim.id().toString(),
                "/partnerships/" + claim.partnership() + "/promises/" + claim.id(),
                claim.number(),
                PromiseWords.title(claim),
                claim.promisor(),
                partnership.name(claim.promisor()),
                claim.unit(),
                Figures.shortDate(claim.due(), today),
                claim.moves() == 0 ? null : Figures.shortDate(claim.firstDue(), today),
                done == null ? "" : Figures.shortDate(done, today),
                PromiseWords.status(claim, today),
                PromiseWords.worth(claim),
                words,
                answer == null ? "" : answer.draft().by(),
                answer == null ? claim.promisor() : answer.draft().side());
    }
}
