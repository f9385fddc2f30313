package twelvekeys.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;
import twelvekeys.partnership.Side;

/// How both sides stand towards their partnership, what was decided, and what the rules suggest.
///
/// @param frame what stands around it
/// @param partnership the partnership
/// @param entries how many entries the record holds
/// @param path its address
/// @param headline the news
/// @param lede on whose decisions it rests
/// @param stands how each side stands, one's own first
/// @param line the standings of both sides over time, drawn; absent before the first decision
/// @param rows the decisions, newest first
/// @param speaking the rules that suggest something
/// @param silent the rules that are silent
/// @param form what the reader can decide, absent if they may not
/// @param rewards what was given, and what it followed
/// @param weighed what is weighed before something begins
public record DecisionsPage(
        Frame frame,
        Partnership partnership,
        long entries,
        String path,
        String headline,
        String lede,
        List<Stand> stands,
        @Nullable Content line,
        List<Row> rows,
        List<Heard> speaking,
        List<Heard> silent,
        @Nullable Form form,
        List<Reward> rewards,
        Weighed weighed) {

    /// How one side stands.
    ///
    /// @param side the side
    /// @param who its name
    /// @param code the standing, for its mark
    /// @param standing the standing in words
    /// @param rests what it rests on
    /// @param href the decision, absent before the first
    public record Stand(
            Side side,
            String who,
            String code,
            String standing,
            String rests,
            @Nullable String href) {}

    /// A decision.
    ///
    /// @param href its page
    /// @param when when it was taken
    /// @param side the side that took it
    /// @param who the name of that side
    /// @param what what was decided
    /// @param code the standing it led to, for its mark
    /// @param standing the standing in words
    /// @param view what the other side says to it
    /// @param looked what became of it, or when both look back
    public record Row(
            String href,
            String when,
            Side side,
            String who,
            String what,
            String code,
            String standing,
            String view,
            String looked) {}

    /// What a rule says.
    ///
    /// @param title what the rule is called
    /// @param means the rule
    /// @param kind what it suggests, empty if it is silent
    /// @param words why
    /// @param waits whether the side has decided nothing since
    /// @param rests the address of the figures it rests on
    /// @param decide the address at which it is decided, absent if it is silent or the reader may
    ///   not
    public record Heard(
            String title,
            String means,
            String kind,
            String words,
            boolean waits,
            String rests,
            @Nullable String decide) {}

    /// What can be decided.
    ///
    /// @param options what, with the standing each leads to
    /// @param first the earliest day to look back
    /// @param last the latest
    /// @param typed what was typed so far
    /// @param refused why nothing was decided, absent if nothing was refused
    /// @param rule the rule that is followed, empty if none is
    /// @param ruleTitle what it is called
    /// @param against whether the capacity check advises against what is offered
    /// @param key what names the decision
    public record Form(
            List<Option> options,
            String first,
            String last,
            Typed typed,
            @Nullable String refused,
            String rule,
            String ruleTitle,
            boolean against,
            String key) {}

    /// Something that can be decided.
    ///
    /// @param code its code, the kind and the standing
    /// @param words it in words
    /// @param chosen whether it is chosen
    public record Option(String code, String words, boolean chosen) {}

    /// Something that was given, or promised.
    ///
    /// @param href where it is
    /// @param side the side that gives it
    /// @param who the name of that side
    /// @param what what
    /// @param stands how it stands
    /// @param evidence what it followed
    public record Reward(
            String href, Side side, String who, String what, String stands, String evidence) {}

    /// What is weighed before something begins.
    ///
    /// @param references what others say
    /// @param unknowns what is not known
    /// @param lenses what the lenses can tell, and what they cannot, one sentence each
    /// @param mayWrite whether the reader may add to it
    /// @param typed what was typed so far
    /// @param refused why nothing was put on record, absent if nothing was refused
    /// @param key what names the next step
    public record Weighed(
            List<Reference> references,
            List<Unknown> unknowns,
            List<String> lenses,
            boolean mayWrite,
            Typed typed,
            @Nullable String refused,
            String key) {}

    /// What somebody says of a side.
    ///
    /// @param seq the number of its entry
    /// @param about the side it is about
    /// @param name the name of that side
    /// @param who who speaks
    /// @param words what they say
    /// @param by who put it on record, and when
    public record Reference(
            long seq, Side about, String name, String who, String words, String by) {}

    /// What is not known.
    ///
    /// @param seq the number of its entry
    /// @param id its identity
    /// @param what what
    /// @param words more about it, absent if nothing
    /// @param by who listed it, and when
    /// @param settled what is known now, absent while it is not
    public record Unknown(
            long seq,
            String id,
            String what,
            @Nullable String words,
            String by,
            @Nullable String settled) {}
}
