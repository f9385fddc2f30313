package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;
import twelvekeys.record.ErasureEntry.Why;
import twelvekeys.record.ErasureRefused;
import twelvekeys.record.Erasures;
import twelvekeys.record.PartnershipRecord;
import twelvekeys.record.WrittenNames;

/// Erasing names and words from the record; every entry and every proof stays.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Erasure", description = "Names and words taken out of the record")
@Allowed(Right.WRITE)
class ErasureApi {

    /// Why words are erased.
    ///
    /// @param why `personal` or `confidential`; needed
    record EraseRequest(@Nullable String why) {}

    /// An entry whose words were erased.
    ///
    /// @param entry the entry
    /// @param size how many entries the record has since, the last of which says so
    record ErasedView(long entry, long size) {}

    /// The names under which people of the organisation wrote into records.
    ///
    /// @param names in the order of the alphabet
    record NamesView(List<NameView> names) {}

    /// A name.
    ///
    /// @param person whose it is, null if it was written before members were told apart
    /// @param name the name
    /// @param records in how many records it stands
    record NameView(@Nullable UUID person, String name, int records) {

        private static NameView of(WrittenNames.Written written) {
            return new NameView(written.person(), written.name(), written.records());
        }
    }

    /// A name to be erased.
    ///
    /// @param person whose it is, absent if it was written before members were told apart
    /// @param name the name; needed
    record EraseNameRequest(@Nullable UUID person, @Nullable String name) {}

    /// What was erased.
    ///
    /// @param records in how many records the name stood
    record NameErasedView(int records) {}

    private final Acting acting;
    private final PartnershipRecord record;
    private final Erasures erasures;
    private final WrittenNames names;

    ErasureApi(Acting acting, PartnershipRecord record, Erasures erasures, WrittenNames names) {
        this.acting = acting;
        this.record = record;
        this.erasures = erasures;
        this.names = names;
    }

    /// Erases the words and the files of an entry of your side. You wrote it, or you are a partner
    /// manager. It cannot be undone, and both sides are told.
    ///
    /// @param id the partnership
    /// @param seq the entry
    @PostMapping(
            path = "/partnerships/{id}/entries/{seq}/erase",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    ErasedView eraseWords(
            @PathVariable UUID id,
            @PathVariable long seq,
            RequestKey key,
            @RequestBody EraseRequest said) {
        Seat seat = acting.at(id);
        Refusal.demandThere(record.at(id, seq));
        Why why = why(Body.given("why", said.why));
        try {
            Refusal.inWords(() -> {
                erasures.eraseWords(seat.author(key), seq, why, seat.member().may(Right.MANAGE));
                return seat;
            });
        } catch (ErasureRefused e) {
            throw new Refusal(HttpStatus.CONFLICT, String.valueOf(e.getMessage()));
        }
        return new ErasedView(seq, record.size(id));
    }

    private static Why why(String given) {
        Why why = Query.oneOf(Why.class, "why", given);
        if (why == Why.RESTORED) {
            throw Query.unknown("why", given, List.of("personal", "confidential"));
        }
        return why;
    }

    /// Lists the names under which your organisation's people wrote into records; whoever is no
    /// partner manager sees their own.
    @Allowed(Right.READ)
    @GetMapping("/people/names")
    NamesView names() {
        Member member = acting.member();
        return new NamesView(
                names.of(member.organisation()).stream()
                        .filter(written -> may(member, written.person()))
                        .map(NameView::of)
                        .toList());
    }

    /// Erases a name from every record of your organisation: your own, or anybody's as a partner
    /// manager. It cannot be undone. Sent again, it goes on with what is left.
    @PostMapping(path = "/people/names/erase", consumes = MediaType.APPLICATION_JSON_VALUE)
    NameErasedView eraseName(@RequestBody EraseNameRequest said) {
        Member member = acting.changingTheirOwn();
        String name = Body.given("name", said.name);
        if (!may(member, said.person)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN, "Only a partner manager erases the names of others.");
        }
        return new NameErasedView(names.erase(member.organisation(), said.person, name));
    }

    private static boolean may(Member member, @Nullable UUID person) {
        return member.may(Right.MANAGE) || Objects.equals(person, member.person());
    }
}
