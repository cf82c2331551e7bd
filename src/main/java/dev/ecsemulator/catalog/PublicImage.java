package dev.ecsemulator.catalog;

/**
 * An image that the service offers to all.
 *
 * @param id ImageId, and ImageName
 * @param osName OSName, in Chinese as the service answers by default
 * @param osType linux or windows
 * @param architecture x86_64 or arm64
 * @param size GiB of the system disk it needs
 * @param family ImageFamily, empty if it has none
 */
public record PublicImage(
    String id,
    String osName,
    String osNameEn,
    String osType,
    String platform,
    String architecture,
    int size,
    String family) {}
