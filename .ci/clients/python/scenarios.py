"""What every client of the emulator must be able to do."""

import time

from sdks import REGION, Refused

ZONE = REGION + "-h"
OTHER_REGION = "cn-beijing"
OTHER_ZONE = OTHER_REGION + "-h"


def expect(holds, *seen):
    if not holds:
        raise AssertionError(" ".join(str(each) for each in seen))


def refused(status, code, words, call, *arguments, **parameters):
    """The call must end in this error, with the words in its message and a request id."""
    try:
        answer = call(*arguments, **parameters)
    except Refused as e:
        expect((e.status, e.code) == (status, code), "expected", status, code, "got", e)
        expect(words in e.message, "expected", words, "got", e)
        expect(len(e.request_id or "") == 36, "no request id in", e)
        return
    raise AssertionError(f"{arguments} {parameters} must be refused with {code}, was {answer}")


def until(what, read, wanted, seconds=20):
    """Polls until the wanted value is read; returns all that was read on the way."""
    seen = []
    deadline = time.monotonic() + seconds
    while True:
        value = read()
        if value not in seen:
            seen.append(value)
        if value == wanted:
            return seen
        expect(time.monotonic() < deadline, what, "never became", wanted, "but went", seen)
        time.sleep(0.1)


def life_of_an_instance(client):
    regions = client.call("DescribeRegions")["Regions"]["Region"]
    expect(REGION in [region["RegionId"] for region in regions], regions)

    (instance,) = client.call(
        "RunInstances",
        RegionId=REGION,
        ImageId="aliyun_3_x64_20G_alibase_20240528.vhd",
        InstanceType="ecs.g6.large",
        InstanceName="from-python",
    )["InstanceIdSets"]["InstanceIdSet"]

    def described():
        answer = client.call("DescribeInstances", RegionId=REGION, InstanceIds=f'["{instance}"]')
        rows = answer["Instances"].get("Instance") or []
        expect(answer["TotalCount"] == len(rows), answer)
        return rows

    def status():
        (row,) = described()
        return row["Status"]

    until(instance, status, "Running")
    expect(described()[0]["InstanceName"] == "from-python", described())
    client.call("StopInstance", InstanceId=instance, ForceStop=False)
    refused(
        403, "IncorrectInstanceStatus", "does not support this operation",
        client.call, "StopInstance", InstanceId=instance,
    )
    expect(until(instance, status, "Stopped") == ["Stopping", "Stopped"], "Stopping was not seen")
    refused(
        403, "IncorrectInstanceStatus", "is Stopped but the expected status is in (Running)",
        client.call, "StopInstance", InstanceId=instance,
    )
    client.call("StartInstance", InstanceId=instance)
    until(instance, status, "Running")
    client.call("DeleteInstance", InstanceId=instance, Force=True)
    until(instance, described, [])
    refused(
        404, "InvalidInstanceId.NotFound", "does not exist", client.call, "StopInstance", InstanceId=instance
    )


def replication(client):
    def disk(region, zone):
        return client.call(
            "CreateDisk", RegionId=region, ZoneId=zone, DiskCategory="cloud_essd", Size=20, DiskName="replicated"
        )["DiskId"]

    def disk_status(region, disk_id):
        answer = client.call("DescribeDisks", RegionId=region, DiskIds=f'["{disk_id}"]')
        return answer["Disks"]["Disk"][0]["Status"]

    source, target = disk(REGION, ZONE), disk(OTHER_REGION, OTHER_ZONE)
    until(source, lambda: disk_status(REGION, source), "Available")
    until(target, lambda: disk_status(OTHER_REGION, target), "Available")

    there = {
        "RegionId": REGION,
        "SourceZoneId": ZONE,
        "DestinationRegionId": OTHER_REGION,
        "DestinationZoneId": OTHER_ZONE,
        "RPO": 900,
    }
    pair = client.call("CreateDiskReplicaPair", DiskId=source, DestinationDiskId=target, **there)["ReplicaPairId"]
    group = client.call("CreateDiskReplicaGroup", GroupName="from-python", **there)["ReplicaGroupId"]

    def of_pair(field):
        rows = client.call("DescribeDiskReplicaPairs", RegionId=REGION, PairIds=pair).get("ReplicaPairs") or []
        return rows[0][field] if rows else None

    def of_group(field):
        rows = client.call("DescribeDiskReplicaGroups", RegionId=REGION, GroupIds=group).get("ReplicaGroups") or []
        return rows[0][field] if rows else None

    this_group = {"RegionId": REGION, "ReplicaGroupId": group}
    this_pair = {"RegionId": REGION, "ReplicaPairId": pair}
    until(pair, lambda: of_pair("Status"), "created")
    until(group, lambda: of_group("Status"), "created")
    refused(
        403, "OperationDenied.InvalidStatus", "not allowed in current status",
        client.call, "StopDiskReplicaGroup", **this_group,
    )
    client.call("AddDiskReplicaPair", ReplicaPairId=pair, **this_group)
    expect(of_group("PairIds") == [pair], "the pair is not in its group:", of_group("PairIds"))

    client.call("StartDiskReplicaGroup", **this_group)
    until(group, lambda: of_group("Status"), "normal")
    client.call("StopDiskReplicaGroup", **this_group)
    until(group, lambda: of_group("Status"), "stopped")
    until(pair, lambda: of_pair("Status"), "stopped")
    client.call("StopDiskReplicaGroup", **this_group)
    until(group, lambda: of_group("Status"), "stopped")

    client.call("RemoveDiskReplicaPair", ReplicaPairId=pair, **this_group)
    client.call("DeleteDiskReplicaGroup", **this_group)
    until(group, lambda: of_group("Status"), None)
    client.call("DeleteDiskReplicaPair", **this_pair)
    until(pair, lambda: of_pair("Status"), None)
    refused(404, "NoSuchResource", "does not exist", client.call, "StopDiskReplicaGroup", **this_group)


SCENARIOS = [life_of_an_instance, replication]
