package dev.ecsemulator.instance;

import dev.ecsemulator.networkinterface.Ipv6Wish;
import dev.ecsemulator.operation.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request for new instances comes down to, whichever operation or fixture it came by.
 *
 * @param instanceId the instance's id; null for fresh ones, which is what the API gives
 * @param groups the security groups that the request names
 * @param moreAddresses private addresses of the primary network interface besides the first
 * @param ipv6 IPv6 addresses of the primary network interface
 * @param interfaces the secondary network interfaces of each instance
 * @param autoReleaseTime when the instances go by themselves; null: never
 * @param publicAddress whether instances with outgoing bandwidth get a public address
 */
record Order(
    @Nullable String instanceId,
    @Nullable String instanceType,
    int amount,
    @Nullable Naming name,
    @Nullable Naming hostName,
    List<String> hostNames,
    @Nullable String description,
    Software software,
    Placement placement,
    Payment payment,
    Settings settings,
    List<String> groups,
    DiskOrder systemDisk,
    List<DiskOrder> dataDisks,
    int moreAddresses,
    Ipv6Wish ipv6,
    List<InterfaceOrder> interfaces,
    List<Tag> tags,
    @Nullable Instant autoReleaseTime,
    boolean publicAddress) {}
