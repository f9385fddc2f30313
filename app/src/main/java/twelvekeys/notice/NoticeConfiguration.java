package twelvekeys.notice;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The settings of this module.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.Written.class)
class NoticeConfiguration {

    @Bean
    MailSettings mailSettings(MailSettings.Written written) {
        return written.settings();
    }
}
