package twelvekeys.trust;

/// The numbers under which the effects of a promise are kept.
interface EffectNumbers {

    /// Writes the effects of a promise by its names; each is [CrossedLevels#UNKNOWN] when nothing
    /// was told of it, and a kind that is not named is [CrossedLevels#NONE].
    ///
    /// @param category empty when none is named
    void effects(String promisor, String promisee, String category, int[] into);
}
