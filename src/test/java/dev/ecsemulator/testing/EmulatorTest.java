package dev.ecsemulator.testing;

import dev.ecsemulator.EcsEmulator;
import dev.ecsemulator.endpoint.InProcess;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test against the started emulator, which listens on a free loopback port. All tests with this
 * annotation share one server: a test begins with {@link Emulator#restart()}.
 */
@SpringBootTest(
    classes = EcsEmulator.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "logging.level.com.aliyun.tea=error")
@Import({Emulator.class, AnswerCheck.class, InProcess.class})
@Tag("server")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EmulatorTest {}
