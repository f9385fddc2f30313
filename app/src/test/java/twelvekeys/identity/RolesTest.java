package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RolesTest {

    @Test
    void eachRoleHasTheRightsThatItsWordsSay() {
        assertThat(Role.PARTNER_MANAGER.rights())
                .containsExactlyInAnyOrder(Right.READ, Right.WRITE, Right.MANAGE);
        assertThat(Role.SPONSOR.rights()).containsExactlyInAnyOrder(Right.READ, Right.WRITE);
        assertThat(Role.CONTRIBUTOR.rights()).containsExactlyInAnyOrder(Right.READ, Right.WRITE);
        assertThat(Role.AUDITOR.rights()).containsExactly(Right.READ);
    }

    @ParameterizedTest
    @EnumSource
    void aRoleIsFoundByItsCode(Role role) {
        assertThat(Role.of(role.code())).contains(role);
        assertThat(Role.of(role.code() + "s")).isEmpty();
        assertThat(role.label()).isEqualTo(role.code().replace('-', ' '));
    }

    @ParameterizedTest
    @EnumSource
    void aRightIsFoundByItsWordHoweverItIsWritten(Right right) {
        assertThat(Right.of(right.code())).contains(right);
        assertThat(Right.of(right.name())).contains(right);
        assertThat(Right.of("re")).isEmpty();
        assertThat(right.code()).isEqualTo(right.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void aMemberMayWhatBothTheRoleAndTheKeyAllow() {
        Member auditor = SomeMember.in(Role.AUDITOR);
        assertThat(auditor.may(Right.READ)).isTrue();
        assertThat(auditor.may(Right.WRITE)).isFalse();
        Member reading = SomeMember.withToken(Role.PARTNER_MANAGER, Set.of(Right.READ));
        assertThat(reading.may(Right.READ)).isTrue();
        assertThat(reading.may(Right.WRITE)).isFalse();
    }

    @Test
    void aTokenNarrowsWhatItsMemberMayAndNothingElse() {
        Member member = SomeMember.in(Role.SPONSOR);
        Member narrowed = member.withToken(SomeMember.TOKEN, Set.of(Right.WRITE));
        assertThat(narrowed).isEqualTo(SomeMember.withToken(Role.SPONSOR, Set.of(Right.WRITE)));
        assertThat(narrowed.may(Right.READ)).isFalse();
        assertThat(narrowed.may(Right.WRITE)).isTrue();
    }
}
