package twelvekeys.decision;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import twelvekeys.ledger.Canonical;
import twelvekeys.ledger.Hash;
import twelvekeys.ledger.Json;
import twelvekeys.partnership.Side;
import twelvekeys.record.PartnershipStanding;

/// What was to be seen when a decision was taken: every lens, and how long the record was.
///
/// Its text is canonical JSON (RFC 8785). Shares have four decimal places and scores two, written
/// as texts, so that the same reading always has the same bytes.
///
/// @param day the day it was read for
/// @param size how many entries the record had
/// @param root the root of the Merkle tree over them (RFC 9162)
/// @param a how side A stood before the decision
/// @param b how side B stood before the decision
/// @param references how many references were on record
/// @param unknown how many things were listed as not known
/// @param lenses what each lens showed
public record Snapshot(
        LocalDate day,
        long size,
        Hash root,
        PartnershipStanding a,
        PartnershipStanding b,
        long references,
        long unknown,
        List<LensReading> lenses) {

    private static final long VERSION = 1;

    /// Copies the lenses.
    public Snapshot {
        lenses = List.copyOf(lenses);
    }

    /// A lens by its name, absent if it was not read.
    public Optional<LensReading> lens(String name) {
        return lenses.stream().filter(each -> each.lens().equals(name)).findFirst();
    }

    /// Its canonical text.
    public String text() {
        return text(
                Json.object()
                        .put("v", VERSION)
                        .put("day", day.toString())
                        .put("size", size)
                        .put("root", root.hex())
                        .put("a", code(a))
                        .put("b", code(b))
                        .put("references", references)
                        .put("unknown", unknown)
                        .put("lenses", Json.array(lenses.stream().map(Snapshot::json).toList())));
    }

    private static String text(Json.Obj json) {
        return new String(Canonical.bytes(json), StandardCharsets.UTF_8);
    }

    /// The SHA-256 of a text in UTF-8, 64 hexadecimal digits.
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /// The snapshot of a text.
    ///
    /// @throws RuntimeException if it is none
    static Snapshot read(String text) {
        Json.Obj json = Json.parse(text).asObject();
        return new Snapshot(
                LocalDate.parse(json.text("day")),
                json.integer("size"),
                Hash.ofHex(json.text("root")),
                constant(PartnershipStanding.class, json.text("a")),
                constant(PartnershipStanding.class, json.text("b")),
                json.integer("references"),
                json.integer("unknown"),
                json.array("lenses").objects().stream().map(Snapshot::lens).toList());
    }

    private static Json json(LensReading lens) {
        return Json.object()
                .put("lens", lens.lens())
                .put("title", lens.title())
                .put("figures", Json.array(lens.figures().stream().map(Snapshot::json).toList()))
                .put(
                        "missing",
                        Json.array(
                                lens.missing().stream()
                                        .map(words -> (Json) new Json.Str(words))
                                        .toList()));
    }

    private static LensReading lens(Json.Obj lens) {
        return new LensReading(
                lens.text("lens"),
                lens.text("title"),
                lens.array("figures").objects().stream().map(Snapshot::figure).toList(),
                lens.array("missing").texts());
    }

    private static Json json(LensFigure figure) {
        return Json.object()
                .put("code", figure.code())
                .put("about", figure.about().code())
                .put("label", figure.label())
                .put("unit", code(figure.unit()))
                .putOptional("value", text(figure.value()))
                .putOptional("low", text(figure.low()))
                .putOptional("high", text(figure.high()))
                .put("count", figure.count())
                .putOptional("note", Optional.ofNullable(figure.note()));
    }

    private static LensFigure figure(Json.Obj figure) {
        return new LensFigure(
                figure.text("code"),
                Side.of(figure.text("about")),
                figure.text("label"),
                constant(LensFigure.Unit.class, figure.text("unit")),
                number(figure, "value"),
                number(figure, "low"),
                number(figure, "high"),
                figure.integer("count"),
                figure.optionalText("note").orElse(null));
    }

    private static Optional<String> text(@Nullable BigDecimal number) {
        return Optional.ofNullable(number).map(BigDecimal::toPlainString);
    }

    private static @Nullable BigDecimal number(Json.Obj figure, String name) {
        return figure.optionalText(name).map(BigDecimal::new).orElse(null);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
