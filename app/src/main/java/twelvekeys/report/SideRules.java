package twelvekeys.report;

import java.util.List;

/// Rules that hold for both sides alike, or should: each source of rules is a bean of this type.
///
/// A source asks the rules that judge a step what they would say to either side. It does not know
/// by itself who may do what.
public interface SideRules {

    /// The rights it knows of, each for both sides.
    List<SideRule> of(Looking looking);
}
