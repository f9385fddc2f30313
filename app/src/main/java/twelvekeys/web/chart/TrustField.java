package twelvekeys.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import twelvekeys.web.Figures;
import twelvekeys.web.chart.Drawing.Anchor;

/// Many partners at once: to the right who keeps its word more often, at the top whose level rests
/// on more, and a tail from where each stood a year before.
///
/// Upwards is what the record weighs in recent promises, on a logarithmic scale. A ring marks who
/// needs somebody. Names stand where there is room for them, first of those who need somebody;
/// everybody's figures stand in the table beside it.
public final class TrustField {

    private static final double TEXT = 13;
    private static final double LINE = 17;

    /// How much wider letters in bold are, at most.
    private static final double BOLD = 1.12;

    private static final double POINT = 5;
    private static final double TOP = 22;
    private static final double BELOW = 44;
    private static final double LEFT = 46;
    private static final double RIGHT = 12;
    private static final int NAMED = 40;
    private static final int TOLD = 12;

    private TrustField() {}

    /// A partner.
    ///
    /// @param who its name
    /// @param side the side it sits on
    /// @param now where it stands
    /// @param then where it stood a year before, absent if nothing was known
    /// @param thin whether its level rests on little; it is drawn hollow
    /// @param moved whether it can be told apart from a year before; its tail is drawn heavier
    /// @param needs whether it needs somebody
    public record Partner(
            String who,
            Side side,
            Spot now,
            @Nullable Spot then,
            boolean thin,
            boolean moved,
            boolean needs) {}

    /// A place in the field.
    ///
    /// @param kept the share of promises kept, 0 to 1
    /// @param weight what the record weighs in recent promises, 0 or more
    public record Spot(double kept, double weight) {}

    /// The field of a page.
    ///
    /// @param partners those whose name is to be written first come first
    /// @param scale of the levels
    public static Picture of(List<Partner> partners, Scale scale) {
        return Picture.redrawn(width -> drawn(partners, scale, width));
    }

    static Svg drawn(List<Partner> partners, Scale scale, int width) {
        double height = Math.round(width < Picture.MIDDLE ? width * 1.05 : width * 0.56);
        double most = partners.stream().mapToDouble(p -> p.now().weight()).max().orElse(1);
        Field field = new Field(scale, width, height, Math.max(10, 1.5 * most));
        Drawing on = new Drawing(width, height);
        field.axes(on);
        for (Partner partner : partners) {
            Spot then = partner.then();
            if (then != null) {
                on.line(
                        partner.moved() ? partner.side().line() : "line-soft",
                        partner.moved() ? 2.5 : 1,
                        field.x(then),
                        field.y(then),
                        field.x(partner.now()),
                        field.y(partner.now()));
            }
        }
        for (Partner partner : partners) {
            double x = field.x(partner.now());
            double y = field.y(partner.now());
            if (partner.needs()) {
                on.circle("ring-ink", 1.2, x, y, POINT + 4);
            }
            Marks.point(on, partner.side(), partner.thin(), x, y, POINT);
        }
        names(on, field, partners);
        return on.finished(words(partners), "");
    }

    /// Writes the names for which there is room, beside the point and away from its tail, else
    /// above or below.
    private static void names(Drawing on, Field field, List<Partner> partners) {
        List<Box> taken = new ArrayList<>();
        for (Partner partner : partners) {
            double reach = POINT + (partner.needs() ? 4 : 0);
            taken.add(Box.around(field.x(partner.now()), field.y(partner.now()), reach));
        }
        double room = field.width() * 0.3;
        for (Partner partner : partners.subList(0, Math.min(NAMED, partners.size()))) {
            String name = Lettering.fitted(partner.who(), room, TEXT);
            Box box = field.free(name, partner, taken);
            if (box != null) {
                taken.add(box);
                String css = partner.needs() ? "t-ink t-bold halo" : "t-small halo";
                // A name before its point ends there, however wide the reader's letters are.
                boolean before = box.right() < field.x(partner.now());
                on.text(
                        css,
                        before ? Anchor.END : Anchor.START,
                        before ? box.right() : box.left(),
                        box.bottom() - 4,
                        name);
            }
        }
    }

    private static String words(List<Partner> partners) {
        if (partners.isEmpty()) {
            return "No partner has enough evidence to stand here.";
        }
        int more = partners.size() - TOLD;
        return partners.stream()
                        .limit(TOLD)
                        .map(p ->
                                p.who()
                                        + " "
                                        + Figures.percent(p.now().kept())
                                        + " on what weighs as "
                                        + Figures.count(Math.round(p.now().weight()))
                                        + (p.thin() ? ", little" : "")
                                        + (p.moved() ? ", moved within a year" : "")
                                        + (p.needs() ? ", needs somebody" : ""))
                        .collect(Collectors.joining("; "))
                + (more > 0 ? "; and " + Figures.counted(more, "more", "more") : "")
                + ".";
    }

    /// Where things lie on the sheet.
    ///
    /// @param most what the top of the field weighs
    private record Field(Scale scale, int width, double height, double most) {

        double x(Spot spot) {
            return scale.place(spot.kept(), LEFT, width - RIGHT);
        }

        double y(Spot spot) {
            return y(spot.weight());
        }

        /// Log of one more than the weight, so that nothing weighs nothing.
        double y(double weight) {
            double within = Math.log1p(Math.max(0, weight)) / Math.log1p(most);
            return bottom() - Math.min(1, within) * (bottom() - TOP);
        }

        double bottom() {
            return height - BELOW;
        }

        void axes(Drawing on) {
            double[] ticks = scale.ticks();
            boolean close = (width - LEFT - RIGHT) / Math.max(1, ticks.length - 1) < 52;
            for (int at = 0; at < ticks.length; at++) {
                double x = scale.place(ticks[at], LEFT, width - RIGHT);
                on.line("grid", 1, x, TOP, x, bottom());
                if (!close || (ticks.length - 1 - at) % 2 == 0) {
                    Anchor anchor = x > width - 24 ? Anchor.END : Anchor.MIDDLE;
                    double at0 = anchor == Anchor.END ? width : x;
                    on.text("t-small", anchor, at0, bottom() + 18, Figures.percent(ticks[at]));
                }
            }
            for (double weight = 1; weight <= most; weight *= 10) {
                double y = y(weight);
                on.line("grid", 1, LEFT, y, width - RIGHT, y);
                on.text("t-small", Anchor.END, LEFT - 8, y + 4, Figures.count(Math.round(weight)));
            }
            on.line("axis", 1, LEFT, bottom(), width - RIGHT, bottom());
            on.text("t-small", Anchor.START, 0, 11, "recent promises its level rests on");
            on.text("t-small", Anchor.END, width, bottom() + 38, "keeps its word more often →");
        }

        @Nullable Box free(String name, Partner partner, List<Box> taken) {
            double x = x(partner.now());
            double y = y(partner.now());
            double wide = Lettering.width(name, TEXT) * (partner.needs() ? BOLD : 1);
            double off = POINT + (partner.needs() ? 9 : 6);
            Box right = new Box(x + off, y - LINE / 2, x + off + wide, y + LINE / 2);
            Box left = new Box(x - off - wide, y - LINE / 2, x - off, y + LINE / 2);
            Spot then = partner.then();
            boolean tailOnTheRight = then != null && x(then) > x;
            List<Box> places =
                    List.of(
                            tailOnTheRight ? left : right,
                            tailOnTheRight ? right : left,
                            new Box(x - wide / 2, y - off - LINE, x + wide / 2, y - off),
                            new Box(x - wide / 2, y + off, x + wide / 2, y + off + LINE));
            for (Box place : places) {
                if (place.within(LEFT, TOP, width, bottom())
                        && taken.stream().noneMatch(place::meets)) {
                    return place;
                }
            }
            return null;
        }
    }

    /// A piece of the sheet that something stands on.
    private record Box(double left, double top, double right, double bottom) {

        static Box around(double x, double y, double reach) {
            return new Box(x - reach, y - reach, x + reach, y + reach);
        }

        boolean meets(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }

        boolean within(double fromX, double fromY, double toX, double toY) {
            return left >= fromX && right <= toX && top >= fromY && bottom <= toY;
        }
    }
}
