package twelvekeys.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionIdGenerator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import twelvekeys.storage.Tenancy;

/// How Spring Session keeps the sessions of browsers: under identities that nobody can guess, each
/// read and write a transaction of this module.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /// 216 random bits, which fill the 36 characters that the table has room for.
    private static final int ID_BYTES = 27;

    @Bean
    SessionIdGenerator sessionIdGenerator() {
        return () -> Secrets.random(ID_BYTES);
    }

    /// Found by its name, and by nobody who asks for just any transactions.
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager manager) {
        TransactionTemplate own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @org.jspecify.annotations.Nullable Object> T execute(
                    TransactionCallback<T> action) {
                return Tenancy.identity(() -> own.execute(action));
            }
        };
    }
}
