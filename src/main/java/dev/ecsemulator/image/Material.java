package dev.ecsemulator.image;

import java.util.List;

/**
 * What a new image is made of.
 *
 * @param imageId the image that the system disk started with; empty if unknown
 * @param disks the system disk first
 */
record Material(String imageId, Image.Os os, List<Image.DiskMapping> disks) {}
