package twelvekeys.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.web.method.HandlerMethod;

class AddressRuleTest {

    /// Handlers whose class says something.
    @Allowed(Right.READ)
    static class Reading {

        void plain() {}

        @Allowed(Right.MANAGE)
        void stricter() {}

        @Open
        void open() {}
    }

    /// A handler that says nothing, and whose class does not either.
    static class Forgetful {

        void plain() {}

        @Allowed(Right.WRITE)
        void said() {}
    }

    @Open
    static class OpenToAll {

        void plain() {}
    }

    private static AddressRule of(Class<?> type, String method)
            throws ReflectiveOperationException {
        return AddressRule.of(handler(type, type.getDeclaredMethod(method)));
    }

    /// A handler of a class of which there is no instance here.
    private static HandlerMethod handler(Class<?> type, Method method) {
        return new HandlerMethod(new Object(), method) {
            @Override
            public Class<?> getBeanType() {
                return type;
            }
        };
    }

    @Test
    void whatTheMethodSaysHoldsBeforeWhatTheClassSays() throws Exception {
        assertThat(of(Reading.class, "plain")).isEqualTo(new AddressRule.Needs(Right.READ));
        assertThat(of(Reading.class, "stricter")).isEqualTo(new AddressRule.Needs(Right.MANAGE));
        assertThat(of(Reading.class, "open")).isEqualTo(new AddressRule.Everybody());
        assertThat(of(Forgetful.class, "said")).isEqualTo(new AddressRule.Needs(Right.WRITE));
        assertThat(of(OpenToAll.class, "plain")).isEqualTo(new AddressRule.Everybody());
    }

    @Test
    void whatSaysNothingIsNobodys() throws Exception {
        assertThat(of(Forgetful.class, "plain")).isEqualTo(new AddressRule.Unsaid());
    }

    @Test
    void theErrorPageAndTheDescriptionOfTheInterfaceAreEverybodys() throws Exception {
        Method any = Forgetful.class.getDeclaredMethod("plain");
        assertThat(AddressRule.of(handler(BasicErrorController.class, any)))
                .isEqualTo(new AddressRule.Everybody());
        assertThat(AddressRule.of(handler(OpenApiWebMvcResource.class, any)))
                .isEqualTo(new AddressRule.Everybody());
    }
}
