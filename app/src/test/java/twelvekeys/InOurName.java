package twelvekeys;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import twelvekeys.partnership.Organisation;
import twelvekeys.partnership.Organisations;
import twelvekeys.storage.Tenancy;

/// Gives each test an organisation of its own and runs it in that organisation's name, as a request
/// is run. A method gets it by taking an [Organisation].
public final class InOurName implements InvocationInterceptor, ParameterResolver {

    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(InOurName.class);

    /// Adds an organisation.
    public static Organisation organisation(Organisations organisations) {
        return organisation(organisations, "Us " + UUID.randomUUID());
    }

    /// Adds an organisation of a name.
    public static Organisation organisation(Organisations organisations, String name) {
        return Tenancy.installation(() -> organisations.addExample(name, Instant.EPOCH));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Organisation.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return us(test);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<@Nullable Void> method,
            ReflectiveInvocationContext<Method> how,
            ExtensionContext test)
            throws Throwable {
        Tenancy.as(us(test).id(), method::proceed);
    }

    @Override
    public void interceptTestMethod(
            Invocation<@Nullable Void> method,
            ReflectiveInvocationContext<Method> how,
            ExtensionContext test)
            throws Throwable {
        Tenancy.as(us(test).id(), method::proceed);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> method,
            ReflectiveInvocationContext<Method> how,
            ExtensionContext test)
            throws Throwable {
        Tenancy.as(us(test).id(), method::proceed);
    }

    private static Organisation us(ExtensionContext test) {
        return test.getStore(OURS)
                .computeIfAbsent(
                        Organisation.class,
                        any ->
                                organisation(
                                        SpringExtension.getApplicationContext(test)
                                                .getBean(Organisations.class)),
                        Organisation.class);
    }
}
