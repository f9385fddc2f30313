package twelvekeys.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.Json;
import twelvekeys.partnership.Side;
import twelvekeys.record.Entry.Correction;
import twelvekeys.record.Entry.Field;
import twelvekeys.record.Entry.PartnershipBegun;
import twelvekeys.record.Entry.PromiseCorrected;
import twelvekeys.record.Entry.PromiseDone;
import twelvekeys.record.Entry.PromiseMade;
import twelvekeys.record.Entry.PromiseRenegotiated;
import twelvekeys.record.Entry.Replied;
import twelvekeys.record.Entry.SideJoined;

/// Entries to JSON and back. Dates are ISO 8601, decimals are strings, absent members are left out.
final class EntryCodec {

    /// The version of the form written here; it stands in every entry. Since 2 its texts are sealed
    /// ([Sealing]), and lines that were set right are an array.
    private static final long VERSION = 2;

    private EntryCodec() {}

    /// The types whose data is written component by component ([RecordJson]), by their names.
    private static final Map<String, Class<? extends Entry>> TYPES =
            Map.ofEntries(
                    Map.entry("side.joined", SideJoined.class),
                    Map.entry("entry.replied", Replied.class),
                    Map.entry("promise.told", PromiseEntry.Told.class),
                    Map.entry("promise.proposed", PromiseEntry.Proposed.class),
                    Map.entry("promise.countered", PromiseEntry.Countered.class),
                    Map.entry("promise.declined", PromiseEntry.Declined.class),
                    Map.entry("promise.taken-back", PromiseEntry.TakenBack.class),
                    Map.entry("promise.accepted", PromiseEntry.Accepted.class),
                    Map.entry("promise.half-way", PromiseEntry.LookedAtHalfWay.class),
                    Map.entry("promise.reported", PromiseEntry.Reported.class),
                    Map.entry("promise.declared", PromiseEntry.Declared.class),
                    Map.entry("promise.outcome-answered", PromiseEntry.OutcomeAnswered.class),
                    Map.entry("promise.released", PromiseEntry.Released.class),
                    Map.entry("promise.revoked", PromiseEntry.Revoked.class),
                    Map.entry("promise.claim-answered", PromiseEntry.ClaimAnswered.class),
                    Map.entry("breach.opened", BreachEntry.Opened.class),
                    Map.entry("breach.acknowledged", BreachEntry.Acknowledged.class),
                    Map.entry("breach.probation-set", BreachEntry.ProbationSet.class),
                    Map.entry("breach.ended", BreachEntry.Ended.class),
                    Map.entry("agreement.proposed", AgreementEntry.AgreementProposed.class),
                    Map.entry("agreement.number-proposed", AgreementEntry.NumberProposed.class),
                    Map.entry("agreement.answered", AgreementEntry.AgreementAnswered.class),
                    Map.entry("practice.profile-written", PracticeEntry.ProfileWritten.class),
                    Map.entry("practice.taught-back", PracticeEntry.TaughtBack.class),
                    Map.entry("practice.card-written", PracticeEntry.CardWritten.class),
                    Map.entry("practice.card-withdrawn", PracticeEntry.CardWithdrawn.class),
                    Map.entry("practice.met", PracticeEntry.Met.class),
                    Map.entry("practice.money-card-written", PracticeEntry.MoneyCardWritten.class),
                    Map.entry("practice.benefit-seen", PracticeEntry.BenefitSeen.class),
                    Map.entry("practice.truth-told", PracticeEntry.TruthTold.class),
                    Map.entry("practice.game-called", PracticeEntry.GameCalled.class),
                    Map.entry("practice.hospitality-given", PracticeEntry.HospitalityGiven.class),
                    Map.entry("practice.walked", PracticeEntry.Walked.class),
                    Map.entry("practice.conceded", PracticeEntry.Conceded.class),
                    Map.entry("practice.admitted", PracticeEntry.Admitted.class),
                    Map.entry("practice.contract-reached", PracticeEntry.ContractReached.class),
                    Map.entry("practice.right-waived", PracticeEntry.RightWaived.class),
                    Map.entry("practice.let-go", PracticeEntry.LetGo.class),
                    Map.entry("practice.fought-over", PracticeEntry.FoughtOver.class),
                    Map.entry("practice.aim-set", PracticeEntry.AimSet.class),
                    Map.entry("practice.aim-moved", PracticeEntry.AimMoved.class),
                    Map.entry("practice.traded-for-quarter", PracticeEntry.TradedForQuarter.class),
                    Map.entry("practice.reward-promised", PracticeEntry.RewardPromised.class),
                    Map.entry("practice.reward-given", PracticeEntry.RewardGiven.class),
                    Map.entry("practice.answered", PracticeEntry.MatterAnswered.class),
                    Map.entry("pulse.wave-opened", PulseEntry.WaveOpened.class),
                    Map.entry("pulse.answer-sealed", PulseEntry.AnswerSealed.class),
                    Map.entry("pulse.wave-revealed", PulseEntry.WaveRevealed.class),
                    Map.entry("pulse.wave-closed-unread", PulseEntry.WaveClosedUnread.class),
                    Map.entry("conversation.asked", ConversationEntry.Asked.class),
                    Map.entry("conversation.answered", ConversationEntry.Answered.class),
                    Map.entry("conversation.reacted", ConversationEntry.Reacted.class),
                    Map.entry("conversation.theme-gathered", ConversationEntry.ThemeGathered.class),
                    Map.entry("conversation.concluded", ConversationEntry.Concluded.class),
                    Map.entry("conversation.told", ConversationEntry.ToldWhatWeDid.class),
                    Map.entry("decision.decided", DecisionEntry.Decided.class),
                    Map.entry("decision.view-given", DecisionEntry.ViewGiven.class),
                    Map.entry("decision.looked-back", DecisionEntry.LookedBack.class),
                    Map.entry("decision.account-given", DecisionEntry.AccountGiven.class),
                    Map.entry("decision.reference-given", DecisionEntry.ReferenceGiven.class),
                    Map.entry("decision.unknown-listed", DecisionEntry.UnknownListed.class),
                    Map.entry("decision.unknown-settled", DecisionEntry.UnknownSettled.class),
                    Map.entry("review.commented", ReviewEntry.Commented.class),
                    Map.entry("company.linked", CompanyEntry.Linked.class),
                    Map.entry("company.unlinked", CompanyEntry.Unlinked.class),
                    Map.entry("company.evidence-given", CompanyEntry.EvidenceGiven.class),
                    Map.entry("witness.key-named", WitnessEntry.KeyNamed.class),
                    Map.entry("witness.key-withdrawn", WitnessEntry.KeyWithdrawn.class),
                    Map.entry("witness.alarm-raised", WitnessEntry.AlarmRaised.class),
                    Map.entry("words.erased", ErasureEntry.WordsErased.class),
                    Map.entry("name.erased", ErasureEntry.NameErased.class));

    private static final Set<String> FILLED_IN = Set.of("on", "from", "check", "number");

    private static final Map<Class<? extends Entry>, String> NAMES =
            TYPES.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    /// The name under which entries of a type are stored that is written component by component.
    static String name(Class<? extends Entry> type) {
        String name = NAMES.get(type);
        if (name == null) {
            throw new IllegalStateException(type + " has no name in the log.");
        }
        return name;
    }

    /// The types that are written component by component.
    static Collection<Class<? extends Entry>> byComponents() {
        return TYPES.values();
    }

    /// The name of an entry's type, as stored.
    static String type(Entry entry) {
        return switch (entry) {
            case PartnershipBegun begun -> "partnership.begun";
            case PromiseMade made -> "promise.made";
            case PromiseRenegotiated moved -> "promise.renegotiated";
            case PromiseDone done -> "promise.done";
            case PromiseCorrected corrected -> "promise.corrected";
            case SideJoined _,
                    Replied _,
                    PromiseEntry _,
                    BreachEntry _,
                    AgreementEntry _,
                    PracticeEntry _,
                    PulseEntry _,
                    ConversationEntry _,
                    DecisionEntry _,
                    ReviewEntry _,
                    CompanyEntry _,
                    WitnessEntry _,
                    ErasureEntry _ ->
                    name(entry.getClass());
        };
    }

    /// The whole entry: who wrote what, when and in which place of which log.
    static Json.Obj write(UUID partnership, long seq, Draft draft) {
        Json.Obj whole =
                Json.object()
                        .put("v", VERSION)
                        .put("partnership", partnership.toString())
                        .put("seq", seq)
                        .put("type", type(draft.entry()))
                        .put("side", draft.side().code())
                        .put("by", draft.by())
                        .put("at", draft.at().toString())
                        .put("data", data(draft.entry()));
        Draft.Origin origin = draft.origin();
        if (origin == null) {
            return whole;
        }
        return whole.put(
                "origin",
                Json.object()
                        .put("import", origin.importId().toString())
                        .put("file", origin.fileName())
                        .put(
                                "lines",
                                Json.array(origin.lines().stream().map(Json.Num::of).toList())));
    }

    /// What a request asks for: the entry without what the server fills in, which is the day it is,
    /// the date that stood, the check, the number of a wave, and the identity of something new.
    /// Sent again on the next day, or after it has moved that date, it is the same.
    static Json.Obj asked(Entry entry) {
        boolean begins =
                entry instanceof PromiseEntry.Told
                        || entry instanceof PracticeEntry.Begun
                        || entry instanceof DecisionEntry.ReferenceGiven
                        || entry instanceof DecisionEntry.UnknownListed
                        || entry instanceof PulseEntry.WaveOpened
                        || entry instanceof ConversationEntry.Asked
                        || entry instanceof ReviewEntry.Commented
                        || entry instanceof PromiseEntry.Proposed
                        || entry instanceof BreachEntry.Opened;
        UUID subject = entry.subject();
        String drawn = begins && subject != null ? subject.toString() : "";
        Json.Obj asked = Json.object().put("type", type(entry));
        for (Map.Entry<String, Json> member : data(entry).members().entrySet()) {
            boolean filled =
                    FILLED_IN.contains(member.getKey())
                            || member.getValue().equals(new Json.Str(drawn));
            if (!filled) {
                asked = asked.put(member.getKey(), member.getValue());
            }
        }
        return asked;
    }

    /// The entry that [#write] wrote.
    ///
    /// @throws IllegalStateException if it is none that it could have written
    static Draft read(Json.Obj whole) {
        try {
            return draft(whole);
        } catch (IllegalStateException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "The record holds an entry that cannot be read: " + e.getMessage(), e);
        }
    }

    private static Draft draft(Json.Obj whole) {
        return new Draft(
                entry(whole.text("type"), whole.object("data")),
                Side.of(whole.text("side")),
                whole.text("by"),
                Instant.parse(whole.text("at")),
                whole.has("origin") ? origin(whole.object("origin")) : null,
                null);
    }

    private static Draft.Origin origin(Json.Obj origin) {
        return new Draft.Origin(
                UUID.fromString(origin.text("import")),
                origin.text("file"),
                origin.array("lines").items().stream()
                        .map(line -> (long) ((Json.Num) line).value())
                        .toList());
    }

    /// What an entry says, by itself.
    static Json.Obj data(Entry entry) {
        return switch (entry) {
            case PartnershipBegun begun ->
                    Json.object()
                            .put("a", begun.aName())
                            .put("b", begun.bName())
                            .put("on", begun.on().toString());
            case PromiseMade made -> made(made);
            case PromiseRenegotiated moved ->
                    Json.object()
                            .put("promise", moved.promise().toString())
                            .put("from", moved.from().toString())
                            .put("to", moved.to().toString())
                            .put("on", moved.on().toString())
                            .putOptional("words", Optional.ofNullable(moved.words()))
                            .putOptional("known", text(moved.knownOn()));
            case PromiseDone done ->
                    Json.object()
                            .put("promise", done.promise().toString())
                            .put("on", done.on().toString())
                            .putOptional("words", Optional.ofNullable(done.words()));
            case PromiseCorrected corrected ->
                    Json.object()
                            .put("promise", corrected.promise().toString())
                            .put(
                                    "corrections",
                                    Json.array(
                                            corrected.corrections().stream()
                                                    .map(EntryCodec::correction)
                                                    .toList()));
            case SideJoined _,
                    Replied _,
                    PromiseEntry _,
                    BreachEntry _,
                    AgreementEntry _,
                    PracticeEntry _,
                    PulseEntry _,
                    ConversationEntry _,
                    DecisionEntry _,
                    ReviewEntry _,
                    CompanyEntry _,
                    WitnessEntry _,
                    ErasureEntry _ ->
                    RecordJson.write((Record) entry);
        };
    }

    private static Json.Obj made(PromiseMade made) {
        return Json.object()
                .put("promise", made.promise().toString())
                .put("promisor", made.promisor().code())
                .put("unit", made.unit())
                .put("what", made.what())
                .putOptional("deliverable", Optional.ofNullable(made.deliverable()))
                .put("category", made.category())
                .putOptional("value", text(made.value()))
                .putOptional("made", text(made.madeOn()))
                .put("due", made.due().toString())
                .put("lines", PromiseLine.toJson(made.lines()))
                .putOptional("words", Optional.ofNullable(made.words()))
                .putOptional("mends", text(made.mends()));
    }

    private static Json.Obj correction(Correction correction) {
        Json.Obj written = Json.object().put("field", correction.field().name());
        written = corrected(written, "from", correction.field(), correction.from());
        return corrected(written, "to", correction.field(), correction.to());
    }

    private static Json.Obj corrected(
            Json.Obj written, String name, Field field, @Nullable String value) {
        if (value == null) {
            return written;
        }
        return written.put(
                name,
                field == Field.LINES
                        ? PromiseLine.toJson(PromiseLine.read(value))
                        : new Json.Str(value));
    }

    private static Entry entry(String type, Json.Obj data) {
        return switch (type) {
            case "partnership.begun" ->
                    new PartnershipBegun(data.text("a"), data.text("b"), day(data, "on"));
            case "promise.made" -> readMade(data);
            case "promise.renegotiated" ->
                    new PromiseRenegotiated(
                            id(data, "promise"),
                            day(data, "from"),
                            day(data, "to"),
                            day(data, "on"),
                            orNull(data.optionalText("words")),
                            orNull(data.optionalText("known").map(LocalDate::parse)));
            case "promise.done" ->
                    new PromiseDone(
                            id(data, "promise"),
                            day(data, "on"),
                            orNull(data.optionalText("words")));
            case "promise.corrected" ->
                    new PromiseCorrected(
                            id(data, "promise"),
                            data.array("corrections").objects().stream()
                                    .map(EntryCodec::readCorrection)
                                    .toList());
            default -> {
                Class<? extends Entry> known = TYPES.get(type);
                if (known == null) {
                    throw new IllegalStateException(
                            "The record holds an entry of the unknown type “" + type + "”.");
                }
                yield RecordJson.read(data, known);
            }
        };
    }

    private static PromiseMade readMade(Json.Obj data) {
        return new PromiseMade(
                id(data, "promise"),
                Side.of(data.text("promisor")),
                data.text("unit"),
                data.text("what"),
                orNull(data.optionalText("deliverable")),
                data.text("category"),
                orNull(data.optionalText("value").map(RecordJson::amount)),
                orNull(data.optionalText("made").map(LocalDate::parse)),
                day(data, "due"),
                PromiseLine.fromJson(data.array("lines")),
                orNull(data.optionalText("words")),
                orNull(data.optionalText("mends").map(UUID::fromString)));
    }

    private static Correction readCorrection(Json.Obj correction) {
        return new Correction(
                Field.valueOf(correction.text("field")),
                readCorrected(correction, "from"),
                readCorrected(correction, "to"));
    }

    private static @Nullable String readCorrected(Json.Obj correction, String name) {
        if (!correction.has(name)) {
            return null;
        }
        return correction.member(name) instanceof Json.Arr lines
                ? PromiseLine.write(PromiseLine.fromJson(lines))
                : correction.text(name);
    }

    private static LocalDate day(Json.Obj data, String name) {
        return LocalDate.parse(data.text(name));
    }

    private static UUID id(Json.Obj data, String name) {
        return UUID.fromString(data.text(name));
    }

    private static Optional<String> text(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case BigDecimal number -> Optional.of(number.toPlainString());
            default -> Optional.of(value.toString());
        };
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }
}
