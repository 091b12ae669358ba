"""public_address: a host's name -> the address to connect to, where everyone may; this machine's own are refused."""

import ipaddress
import socket

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Refused(Exception):  # noqa: N818  (reads as what it says)
    """Why a host is not asked."""


def public_address(host: str, port: int, *, private: bool = False) -> str:
    """The first address of the host. Raises Refused where it has none, or any that is not public.

    `private`: addresses of this machine and of private networks are fine too.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Refused(f"{host} is no host that can be found") from None
    addresses = [str(one[4][0]) for one in found]
    if not addresses:
        raise Refused(f"{host} is no host that can be found")
    if not private and not all(map(is_public, addresses)):
        raise Refused(f"{host} is in a private network or on this machine; add --private if you mean it")
    return addresses[0]


def is_public(text: str) -> bool:
    """Whether an address is one of the open internet, and not of this machine, a private network or a cloud."""
    address = _inner(ipaddress.ip_address(text.partition("%")[0]))
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _inner(address: Address) -> Address:
    """The IPv4 address that an IPv6 address stands for, where it does."""
    if isinstance(address, ipaddress.IPv6Address):
        if address in _NAT64:
            return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        teredo = address.teredo[1] if address.teredo else None
        return address.ipv4_mapped or address.sixtofour or teredo or address
    return address
