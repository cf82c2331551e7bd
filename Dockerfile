# The emulator as an image: docker build -t ecs-emulator .
# docs/docker.md says how to run it.
ARG JDK_IMAGE=eclipse-temurin:25-jdk
ARG JRE_IMAGE=eclipse-temurin:25-jre

FROM ${JDK_IMAGE} AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
COPY src/main src/main
# Tests and the strict checks have their place in the build of the project, not of the image.
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw --batch-mode --quiet --activate-profiles '!strict' -Dmaven.test.skip=true package \
 && cp target/*-exec.jar app.jar \
 && java -Djarmode=tools -jar app.jar extract --layers --destination layers
COPY docker docker
RUN javac -d training docker/Training.java

FROM ${JRE_IMAGE}
WORKDIR /app
# One layer for each rate of change: a new version of the emulator replaces the last ones only.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY --from=build /build/target/classes/META-INF/sbom/application.cdx.json ./sbom.cdx.json
COPY docker/default docker/ci ./
# A run that answers calls is recorded here: containers need not load, link and profile the same classes again.
RUN --mount=type=bind,from=build,source=/build/training,target=/training \
    java -cp /training Training java @default -Xlog:aot=error -XX:AOTCacheOutput=app.aot -jar /app/app.jar \
 && mkdir -p /etc/ecs-emulator/init.d

ARG VERSION=development
ARG REVISION=unknown
ARG SOURCE=unknown
LABEL org.opencontainers.image.title="ecs-emulator" \
      org.opencontainers.image.description="An emulator of the Alibaba Cloud ECS control plane" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.source="${SOURCE}"
# By number, so that Kubernetes can see that it is not root.
USER 10001:10001
# Without a volume there is nowhere to keep a certificate authority: /_emulator/tls/ca.pem hands it out.
ENV SERVER_ADDRESS=0.0.0.0 \
    EMULATOR_TLS_FOLDER= \
    EMULATOR_INIT_FOLDER=/etc/ecs-emulator/init.d
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=3 \
  CMD ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp", "/app/app.jar", "dev.ecsemulator.HealthProbe"]
# The working files of the server go to /dev/shm: it is writable even where the root file system is not.
ENTRYPOINT ["java", "@/app/default", "-XX:AOTCache=/app/app.aot", "-Djava.io.tmpdir=/dev/shm", "-jar", "/app/app.jar"]
