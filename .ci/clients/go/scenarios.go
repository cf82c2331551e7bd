package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// scenario is what every client of the emulator must be able to do; it panics with what went wrong.
type scenario struct {
	title string
	play  func(client emulated)
}

var scenarios = []scenario{
	{"life of an instance", lifeOfAnInstance},
	{"replication", replication},
}

func must(client emulated, action string, parameters parameters) answer {
	body, err := client.call(action, parameters)
	if err != nil {
		panic(fmt.Errorf("%s: %w", action, err))
	}
	return body
}

// refused panics unless the call ends in this error, with the words in its message and a request id.
func refused(status int, code, words string, client emulated, action string, parameters parameters) {
	body, err := client.call(action, parameters)
	var got *refusal
	if !errors.As(err, &got) {
		panic(fmt.Errorf("%s must be refused with %s, was %v, %v", action, code, body, err))
	}
	if got.status != status || got.code != code || !strings.Contains(got.message, words) || len(got.requestID) != 36 {
		panic(fmt.Errorf("%s must be refused with %d %s %q and a request id, was %w", action, status, code, words, got))
	}
}

// until polls until the wanted value is read; it returns all that was read on the way.
func until(what string, read func() string, wanted string) []string {
	var seen []string
	for deadline := time.Now().Add(20 * time.Second); ; time.Sleep(100 * time.Millisecond) {
		value := read()
		if !slices.Contains(seen, value) {
			seen = append(seen, value)
		}
		if value == wanted {
			return seen
		}
		if time.Now().After(deadline) {
			panic(fmt.Errorf("%s never became %q but went %q", what, wanted, seen))
		}
	}
}

func lifeOfAnInstance(client emulated) {
	regions := must(client, "DescribeRegions", nil).list("Regions", "Region")
	if !slices.ContainsFunc(regions, func(row any) bool { return text(row, "RegionId") == region }) {
		panic(fmt.Errorf("%s is not among %v", region, regions))
	}

	run := must(client, "RunInstances", parameters{
		"RegionId":     region,
		"ImageId":      "aliyun_3_x64_20G_alibase_20240528.vhd",
		"InstanceType": "ecs.g6.large",
		"InstanceName": "from-go",
	})
	instance := run.list("InstanceIdSets", "InstanceIdSet")[0].(string)
	one := parameters{"InstanceId": instance}
	described := func() []any {
		return must(client, "DescribeInstances", parameters{
			"RegionId":    region,
			"InstanceIds": fmt.Sprintf("[%q]", instance),
		}).list("Instances", "Instance")
	}
	status := func() string {
		for _, row := range described() {
			return text(row, "Status")
		}
		return "gone"
	}

	until(instance, status, "Running")
	if name := text(described()[0], "InstanceName"); name != "from-go" {
		panic(fmt.Errorf("the instance is named %q", name))
	}
	must(client, "StopInstance", parameters{"InstanceId": instance, "ForceStop": "false"})
	refused(403, "IncorrectInstanceStatus", "does not support this operation", client, "StopInstance", one)
	if seen := until(instance, status, "Stopped"); !slices.Equal(seen, []string{"Stopping", "Stopped"}) {
		panic(fmt.Errorf("stopping went %q", seen))
	}
	refused(403, "IncorrectInstanceStatus", "is Stopped but the expected status is in (Running)", client, "StopInstance", one)
	must(client, "StartInstance", one)
	until(instance, status, "Running")
	must(client, "DeleteInstance", parameters{"InstanceId": instance, "Force": "true"})
	until(instance, status, "gone")
	refused(404, "InvalidInstanceId.NotFound", "does not exist", client, "StopInstance", one)
}

func replication(client emulated) {
	source, target := availableDisk(client, region, zone), availableDisk(client, otherRegion, otherZone)
	there := func(more parameters) parameters {
		all := parameters{
			"RegionId":            region,
			"SourceZoneId":        zone,
			"DestinationRegionId": otherRegion,
			"DestinationZoneId":   otherZone,
			"RPO":                 "900",
		}
		for name, value := range more {
			all[name] = value
		}
		return all
	}
	pair, _ := must(client, "CreateDiskReplicaPair", there(parameters{"DiskId": source, "DestinationDiskId": target}))["ReplicaPairId"].(string)
	group, _ := must(client, "CreateDiskReplicaGroup", there(parameters{"GroupName": "from-go"}))["ReplicaGroupId"].(string)
	thisGroup := parameters{"RegionId": region, "ReplicaGroupId": group}
	thisPair := parameters{"RegionId": region, "ReplicaPairId": pair}
	both := parameters{"RegionId": region, "ReplicaGroupId": group, "ReplicaPairId": pair}
	status := func(action, list, filter, id string) func() string {
		return func() string {
			for _, row := range must(client, action, parameters{"RegionId": region, filter: id}).list(list) {
				return text(row, "Status")
			}
			return "gone"
		}
	}
	pairStatus := status("DescribeDiskReplicaPairs", "ReplicaPairs", "PairIds", pair)
	groupStatus := status("DescribeDiskReplicaGroups", "ReplicaGroups", "GroupIds", group)

	until(pair, pairStatus, "created")
	until(group, groupStatus, "created")
	refused(403, "OperationDenied.InvalidStatus", "not allowed in current status", client, "StopDiskReplicaGroup", thisGroup)
	must(client, "AddDiskReplicaPair", both)

	must(client, "StartDiskReplicaGroup", thisGroup)
	until(group, groupStatus, "normal")
	must(client, "StopDiskReplicaGroup", thisGroup)
	until(group, groupStatus, "stopped")
	until(pair, pairStatus, "stopped")
	must(client, "StopDiskReplicaGroup", thisGroup)
	until(group, groupStatus, "stopped")

	must(client, "RemoveDiskReplicaPair", both)
	must(client, "DeleteDiskReplicaGroup", thisGroup)
	until(group, groupStatus, "gone")
	must(client, "DeleteDiskReplicaPair", thisPair)
	until(pair, pairStatus, "gone")
	refused(404, "NoSuchResource", "does not exist", client, "StopDiskReplicaGroup", thisGroup)
}

func availableDisk(client emulated, regionID, zoneID string) string {
	disk, _ := must(client, "CreateDisk", parameters{
		"RegionId":     regionID,
		"ZoneId":       zoneID,
		"DiskCategory": "cloud_essd",
		"Size":         "20",
		"DiskName":     "replicated",
	})["DiskId"].(string)
	until(disk, func() string {
		rows := must(client, "DescribeDisks", parameters{
			"RegionId": regionID,
			"DiskIds":  fmt.Sprintf("[%q]", disk),
		}).list("Disks", "Disk")
		return text(rows[0], "Status")
	}, "Available")
	return disk
}
