package dev.ecsemulator.instance;

import dev.ecsemulator.repository.Transaction;
import java.util.List;

/** The disks of new instances: parameters that RunInstances and CreateInstance share. */
record DiskParameters(SystemDiskParameters systemDisk, List<DataDiskParameters> dataDisk) {

  DiskOrder system(Transaction tx) {
    return systemDisk.order(tx);
  }

  List<DiskOrder> data() {
    return dataDisk.stream().map(DataDiskParameters::order).toList();
  }
}
