# Nearly every resource of ECS, VPC and EBS that the emulator answers for, as the provider's documentation shows them.

terraform {
  required_providers {
    alicloud = {
      source = "aliyun/alicloud"
    }
  }
}

provider "alicloud" {
  region                 = "cn-beijing"
  access_key             = "6000000000000002"
  secret_key             = "secret"
  protocol               = "HTTP"
  account_type           = "Domestic"
  skip_region_validation = true
  endpoints {
    ecs = var.endpoint
    vpc = var.endpoint
    ebs = var.endpoint
    sts = var.endpoint
  }
}

variable "endpoint" {
  default = "127.0.0.1:8080"
}

variable "pairs_in_group" {
  default = true
}

variable "instance_name" {
  default = "web-1"
}

variable "instance_status" {
  default = "Running"
}

variable "disk_size" {
  default = 40
}

variable "tag" {
  default = "test"
}

data "alicloud_zones" "z" {
  available_resource_creation = "VSwitch"
}

data "alicloud_instance_types" "t" {
  availability_zone = data.alicloud_zones.z.zones[0].id
  cpu_core_count    = 2
  memory_size       = 8
}

data "alicloud_images" "i" {
  owners      = "system"
  name_regex  = "^ubuntu"
  most_recent = true
}

data "alicloud_caller_identity" "me" {}

data "alicloud_regions" "current" {
  current = true
}

resource "alicloud_vpc" "v" {
  vpc_name   = "tf-vpc"
  cidr_block = "10.0.0.0/8"
  tags       = { env = var.tag }
}

resource "alicloud_vswitch" "s" {
  vpc_id       = alicloud_vpc.v.id
  cidr_block   = "10.1.0.0/24"
  zone_id      = data.alicloud_zones.z.zones[0].id
  vswitch_name = "tf-vsw"
  tags         = { env = var.tag }
}

resource "alicloud_security_group" "g" {
  security_group_name = "tf-sg"
  vpc_id              = alicloud_vpc.v.id
  description         = "of a test"
  tags                = { env = var.tag }
}

resource "alicloud_security_group" "g2" {
  security_group_name = "tf-sg2"
  vpc_id              = alicloud_vpc.v.id
}

resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  policy            = "accept"
  priority          = 1
  cidr_ip           = "0.0.0.0/0"
  nic_type          = "intranet"
  security_group_id = alicloud_security_group.g.id
}

resource "alicloud_security_group_rule" "out" {
  type              = "egress"
  ip_protocol       = "all"
  port_range        = "-1/-1"
  cidr_ip           = "0.0.0.0/0"
  nic_type          = "intranet"
  security_group_id = alicloud_security_group.g.id
}

resource "alicloud_security_group_rule" "grp" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "80/80"
  source_security_group_id = alicloud_security_group.g2.id
  nic_type                 = "intranet"
  security_group_id        = alicloud_security_group.g.id
}

resource "alicloud_ecs_key_pair" "k" {
  key_pair_name = "tf-key"
  tags          = { env = var.tag }
}

resource "alicloud_instance" "web" {
  instance_name              = var.instance_name
  host_name                  = "web-host"
  description                = "made by terraform"
  availability_zone          = data.alicloud_zones.z.zones[0].id
  instance_type              = data.alicloud_instance_types.t.instance_types[0].id
  image_id                   = data.alicloud_images.i.images[0].id
  security_groups            = [alicloud_security_group.g.id]
  vswitch_id                 = alicloud_vswitch.s.id
  key_name                   = alicloud_ecs_key_pair.k.key_pair_name
  system_disk_category       = "cloud_essd"
  system_disk_size           = 40
  internet_max_bandwidth_out = 5
  user_data                  = base64encode("#!/bin/sh\necho hi")
  status                     = var.instance_status
  tags                       = { env = var.tag, role = "web" }
}

resource "alicloud_ecs_disk" "d" {
  zone_id   = data.alicloud_zones.z.zones[0].id
  category  = "cloud_essd"
  size      = var.disk_size
  disk_name = "tf-data"
  tags      = { env = var.tag }
}

resource "alicloud_ecs_disk_attachment" "a" {
  disk_id     = alicloud_ecs_disk.d.id
  instance_id = alicloud_instance.web.id
}

resource "alicloud_ecs_snapshot" "snap" {
  disk_id        = alicloud_ecs_disk_attachment.a.disk_id
  snapshot_name  = "tf-snap"
  retention_days = 20
  tags           = { env = var.tag }
}

resource "alicloud_eip_address" "e" {
  address_name         = "tf-eip"
  bandwidth            = "5"
  internet_charge_type = "PayByTraffic"
  tags                 = { env = var.tag }
}

resource "alicloud_ecs_disk" "src" {
  zone_id   = data.alicloud_zones.z.zones[0].id
  category  = "cloud_essd"
  size      = 20
  disk_name = "src"
}

resource "alicloud_ecs_disk" "dst" {
  zone_id   = data.alicloud_zones.z.zones[1].id
  category  = "cloud_essd"
  size      = 20
  disk_name = "dst"
}

resource "alicloud_ebs_disk_replica_pair" "rp" {
  destination_disk_id    = alicloud_ecs_disk.dst.id
  destination_region_id  = "cn-beijing"
  destination_zone_id    = alicloud_ecs_disk.dst.zone_id
  source_zone_id         = alicloud_ecs_disk.src.zone_id
  disk_id                = alicloud_ecs_disk.src.id
  payment_type           = "POSTPAY"
  rpo                    = 900
  disk_replica_pair_name = "pair"
}

resource "alicloud_ebs_disk_replica_group" "rg" {
  source_region_id        = "cn-beijing"
  source_zone_id          = alicloud_ecs_disk.src.zone_id
  destination_region_id   = "cn-beijing"
  destination_zone_id     = alicloud_ecs_disk.dst.zone_id
  rpo                     = 900
  disk_replica_group_name = "group"
  pair_ids                = var.pairs_in_group ? [alicloud_ebs_disk_replica_pair.rp.id] : []
}

data "alicloud_instances" "all" {
  ids = [alicloud_instance.web.id]
}

data "alicloud_ecs_disks" "all" {
  ids = [alicloud_ecs_disk.d.id]
}

data "alicloud_vpcs" "all" {
  ids = [alicloud_vpc.v.id]
}

data "alicloud_vswitches" "all" {
  ids = [alicloud_vswitch.s.id]
}

data "alicloud_security_groups" "all" {
  ids = [alicloud_security_group.g.id]
}

data "alicloud_eip_addresses" "all" {
  ids = [alicloud_eip_address.e.id]
}

data "alicloud_ecs_key_pairs" "all" {
  ids = [alicloud_ecs_key_pair.k.id]
}

data "alicloud_ecs_snapshots" "all" {
  ids = [alicloud_ecs_snapshot.snap.id]
}



resource "alicloud_image" "img" {
  instance_id = alicloud_instance.web.id
  image_name  = "tf-image"
  depends_on  = [alicloud_ecs_snapshot.snap]
  description = "an image"
  tags        = { env = var.tag }
}

resource "alicloud_ecs_auto_snapshot_policy" "p" {
  auto_snapshot_policy_name = "tf-policy"
  repeat_weekdays           = ["1", "2"]
  retention_days            = -1
  time_points               = ["1", "22"]
  tags                      = { env = var.tag }
}

resource "alicloud_ecs_network_interface" "eni" {
  network_interface_name             = "tf-eni"
  vswitch_id                         = alicloud_vswitch.s.id
  security_group_ids                 = [alicloud_security_group.g.id]
  primary_ip_address                 = "10.1.0.200"
  secondary_private_ip_address_count = 1
  tags                               = { env = var.tag }
}

resource "alicloud_ecs_network_interface_attachment" "ea" {
  network_interface_id = alicloud_ecs_network_interface.eni.id
  instance_id          = alicloud_instance.web.id
}

resource "alicloud_ecs_deployment_set" "ds" {
  deployment_set_name = "tf-ds"
  strategy            = "Availability"
}

resource "alicloud_nat_gateway" "n" {
  vpc_id           = alicloud_vpc.v.id
  nat_gateway_name = "tf-nat"
  vswitch_id       = alicloud_vswitch.s.id
  nat_type         = "Enhanced"
  payment_type     = "PayAsYouGo"
  tags             = { env = var.tag }
}

resource "alicloud_eip_association" "ea" {
  allocation_id = alicloud_eip_address.e.id
  instance_id   = alicloud_nat_gateway.n.id
}

resource "alicloud_snat_entry" "sn" {
  snat_table_id     = alicloud_nat_gateway.n.snat_table_ids
  source_vswitch_id = alicloud_vswitch.s.id
  snat_ip           = alicloud_eip_address.e.ip_address
  depends_on        = [alicloud_eip_association.ea]
}

resource "alicloud_forward_entry" "fw" {
  forward_table_id = alicloud_nat_gateway.n.forward_table_ids
  external_ip      = alicloud_eip_address.e2.ip_address
  external_port    = "80"
  ip_protocol      = "tcp"
  internal_ip      = "10.1.0.50"
  internal_port    = "8080"
  depends_on       = [alicloud_eip_association.ea2]
}

resource "alicloud_eip_address" "e2" {
  address_name         = "tf-eip2"
  bandwidth            = "5"
  internet_charge_type = "PayByTraffic"
}

resource "alicloud_eip_association" "ea2" {
  allocation_id = alicloud_eip_address.e2.id
  instance_id   = alicloud_nat_gateway.n.id
}

data "alicloud_ecs_network_interfaces" "all" {
  ids = [alicloud_ecs_network_interface_attachment.ea.network_interface_id]
}

data "alicloud_nat_gateways" "all" {
  ids = [alicloud_nat_gateway.n.id]
}

resource "alicloud_ecs_launch_template" "lt" {
  launch_template_name = "tf-template"
  description          = "template"
  image_id             = data.alicloud_images.i.images[0].id
  instance_type        = data.alicloud_instance_types.t.instance_types[0].id
  security_group_id    = alicloud_security_group.g.id
  vswitch_id           = alicloud_vswitch.s.id
  instance_name        = "lt-1"
  system_disk {
    category = "cloud_essd"
    size     = 40
    name     = "sys"
  }
  template_tags = { env = var.tag }
}

resource "alicloud_ecs_command" "c" {
  name            = "tf-cmd"
  command_content = "bHMK"
  type            = "RunShellScript"
  working_dir     = "/root"
  timeout         = 60
}

resource "alicloud_ecs_invocation" "inv" {
  command_id  = alicloud_ecs_command.c.id
  instance_id = [alicloud_instance.web.id]
  count       = var.instance_status == "Running" ? 1 : 0
}

resource "alicloud_route_table" "rt" {
  vpc_id           = alicloud_vpc.v.id
  route_table_name = "tf-rt"
  associate_type   = "VSwitch"
  tags             = { env = var.tag }
}

resource "alicloud_route_table_attachment" "rta" {
  vswitch_id     = alicloud_vswitch.s.id
  route_table_id = alicloud_route_table.rt.id
}

resource "alicloud_route_entry" "re" {
  route_table_id        = alicloud_route_table.rt.id
  destination_cidrblock = "172.11.1.0/24"
  nexthop_type          = "Instance"
  nexthop_id            = alicloud_instance.web.id
}

data "alicloud_route_tables" "all" {
  ids = [alicloud_route_table.rt.id]
}
