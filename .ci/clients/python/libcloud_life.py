"""apache-libcloud: it speaks XML only, starts what it creates at once, and polls every three seconds."""

from libcloud.common.exceptions import BaseHTTPError
from libcloud.compute.base import NodeImage, NodeSize
from libcloud.compute.providers import get_driver
from libcloud.compute.types import NodeState, Provider

from scenarios import expect

NAME = "apache-libcloud"
IMAGE = "aliyun_3_x64_20G_alibase_20240528.vhd"
SIZE = "ecs.g6.large"


def life_of_a_node(host, key):
    address, port = host.split(":")
    driver = get_driver(Provider.ALIYUN_ECS)(
        key, "secret", region="cn-hangzhou", secure=False, host=address, port=int(port)
    )
    expect("cn-hangzhou" in [location.id for location in driver.list_locations()], "cn-hangzhou is no location")
    expect(SIZE in [size.id for size in driver.list_sizes()], SIZE, "is no size")
    group = driver.ex_create_security_group(description="libcloud")
    node = driver.create_node(
        name="from-libcloud",
        size=NodeSize(SIZE, SIZE, 0, 0, 0, 0, driver),
        image=NodeImage(IMAGE, IMAGE, driver),
        ex_security_group_id=group,
    )
    (listed,) = driver.list_nodes(ex_node_ids=[node.id])
    expect((listed.name, listed.state) == ("from-libcloud", NodeState.RUNNING), listed)
    expect(listed.private_ips, "no private address:", listed)
    expect(driver.reboot_node(node), "reboot failed")
    try:
        driver.start_node(node)
        raise AssertionError("a running node was started")
    except BaseHTTPError as e:
        expect(e.code == 403, e.code)
        expect("IncorrectInstanceStatus" in e.message and "RequestId" in e.message, e.message)
    expect(driver.destroy_node(node), "destroy failed")
    expect(driver.list_nodes(ex_node_ids=[node.id]) == [], "the node is still listed")
    expect(driver.ex_delete_security_group_by_id(group), "the security group was not deleted")
