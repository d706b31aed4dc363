using System.Globalization;
using System.Net;

namespace FactCheck.Tests.Documents;

/// <summary>Over five hundred addresses that lead inside, or nowhere a page is: every inside network in every spelling that some program reads.</summary>
internal static class HostileAddresses
{
    /// <summary>One or two of every network that is not the public web, this machine first.</summary>
    private static readonly string[] Inside =
    [
        "127.0.0.1", "127.0.0.2", "127.1.2.3", "127.255.255.254", "10.0.0.1", "10.255.255.254", "172.16.0.1", "172.31.255.254", "192.168.0.1", "192.168.255.254",
        "169.254.169.254", "169.254.0.1", "100.64.0.1", "100.127.255.254", "0.0.0.0", "0.1.2.3", "198.18.0.1", "198.19.255.254", "192.0.0.1", "192.0.2.1",
        "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
    ];

    /// <summary>What is no number; {0} is a port where somebody listens.</summary>
    private static readonly string[] Others =
    [
        // Names of this machine, in letters that become others.
        "http://localhost/", "http://localhost:{0}/", "http://LOCALHOST/", "http://localhost./", "http://LocalHost.:{0}/", "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/", "http://ｌｏｃａｌｈｏｓｔ/", "http://loc%61lhost/", "http://localhost。/", "http://a.localhost/", "http://x.y.LOCALHOST.:{0}/",
        // Credentials, and what looks like another host.
        "http://user@127.0.0.1/", "http://user:secret@127.0.0.1:{0}/", "http://example.org@127.0.0.1/", "http://example.org:80@127.0.0.1:{0}/", "http://127.0.0.1:{0}#@example.org/", "http://127.0.0.1:{0}\\@example.org/", "http://127.0.0.1:{0}?@example.org/",
        "http://127.0.0.1%23@example.org/", "http://127.0.0.1%2f@example.org/", "http://example.org%00@127.0.0.1/", "http://example.org%0d%0a@127.0.0.1/", "http://user:p%40ss@example.org/", "http://:@127.0.0.1/", "http://@127.0.0.1:{0}/",
        // Numbers of the sixth version with a zone, odd brackets, and networks of its own.
        "http://[::1]/", "http://[::1]:{0}/", "http://[0:0:0:0:0:0:0:1]:{0}/", "http://[0000::0001]/", "http://[::]/", "http://[::]:{0}/", "http://[::1%25lo]/", "http://[::1%25lo]:{0}/", "http://[fe80::1%25eth0]/", "http://[fe80::1]/", "http://[febf::1]/", "http://[fc00::1]/", "http://[fdff:ffff::1]/", "http://[ff02::1]/", "http://[ff0e::1]/", "http://[fec0::1]/",
        "http://[2001:db8::1]/", "http://[100::1]/", "http://[::ffff:0:127.0.0.1]/", "http://[::1/", "http://::1/", "http://[[::1]]/", "http://[v1.x]/",
        // Other ways than the web, and other ports.
        "file:///etc/passwd", "file://localhost/etc/passwd", "FILE:///etc/passwd", "file:/etc/passwd", "ftp://127.0.0.1/", "ftp://example.org/", "gopher://127.0.0.1:{0}/_GET", "dict://127.0.0.1:{0}/", "ldap://127.0.0.1:{0}/", "tftp://127.0.0.1/", "sftp://127.0.0.1/", "jar:http://127.0.0.1!/", "view-source:http://127.0.0.1/",
        "ws://127.0.0.1:{0}/", "wss://127.0.0.1:{0}/", "unix:///var/run/docker.sock", "netdoc:///etc/passwd", "data:text/html,<p>x", "javascript:alert(1)", "blob:http://127.0.0.1/x", "about:blank", "mailto:a@example.org", "urn:isbn:1",
        "http://example.org:22/", "http://example.org:8080/", "https://example.org:{0}/", "http://example.org:0/", "http://example.org:65536/", "http://example.org:-1/", "http://127.0.0.1:80{0}/",
        // What no address is.
        "", " ", "http://", "https://", "http:///", "http:///etc/passwd", "//127.0.0.1/", "//127.0.0.1:{0}/", "///127.0.0.1/", "http:/127.0.0.1/", "http:127.0.0.1", "http://127.0.0.1 /", "http://127.0.0.1\t:{0}/", "http://exa mple.org/", "http://\u0000/", "http://.../", "http://-/", "http://%/", "http://%00/", "127.0.0.1", "127.0.0.1:{0}", "localhost:{0}", "[::1]:{0}",
    ];

    /// <summary>All of them, each once.</summary>
    public static IReadOnlyList<string> With(int port) =>
    [
        .. Inside.SelectMany(number => Spelled(IPAddress.Parse(number), port)).Concat(Others.Select(other => other.Replace("{0}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))).Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Spelled(IPAddress number, int port)
    {
        var bytes = number.GetAddressBytes();
        var (a, b, c, d) = (bytes[0], bytes[1], bytes[2], bytes[3]);
        var whole = ((uint)a << 24) | ((uint)b << 16) | ((uint)c << 8) | d;
        var (high, low) = (whole >> 16, whole & 0xFFFF);
        string[] hosts =
        [
            $"{number}", $"{number}.", $"{whole}", $"0x{whole:x8}", $"0X{whole:X}", $"0{Convert.ToString(whole, 8)}", $"0{Octal(a)}.0{Octal(b)}.0{Octal(c)}.0{Octal(d)}",
            $"0x{a:x}.0x{b:x}.0x{c:x}.0x{d:x}", $"0x{a:x}.{b}.0{Octal(c)}.{d}", $"{a}.{(b << 16) | (c << 8) | d}", $"{a}.{b}.{(c << 8) | d}", $"{a:000}.{b:000}.{c:000}.{d:000}",
            number.ToString().Replace('.', '。'), string.Concat(number.ToString().Select(each => char.IsAsciiDigit(each) ? (char)(each - '0' + '０') : each)), number.ToString().Replace(".", "%2e", StringComparison.Ordinal),
            $"[::ffff:{number}]", $"[::ffff:{high:x}:{low:x}]", $"[::{number}]", $"[::{high:x}:{low:x}]", $"[64:ff9b::{number}]", $"[64:ff9b:1::{high:x}:{low:x}]", $"[2002:{high:x}:{low:x}::1]",
            $"[2001:0:{high:x}:{low:x}::1]", $"[2001::ffff:{~high & 0xFFFF:x}:{~low & 0xFFFF:x}]", $"[fe80::5efe:{number}]",
        ];
        return hosts.Select(host => $"http://{host}/").Append(FormattableString.Invariant($"http://{number}:{port}/")).Append(FormattableString.Invariant($"https://[::ffff:{number}]:{port}/"));
    }

    private static string Octal(byte part) => Convert.ToString(part, 8);
}
