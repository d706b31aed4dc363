using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;

namespace FactCheck.Public.Caching;

/// <summary>Which coding a reader takes a whole answer in, by the rules of the web server's own compression.</summary>
internal sealed class Compression(IResponseCompressionProvider providers)
{
    // Browsers say the same thing over and over; who says something of their own is understood too, and not remembered beyond this.
    private const int MostRemembered = 200, LongestRemembered = 100;

    private readonly ConcurrentDictionary<string, ICompressionProvider?> _understood = new(StringComparer.Ordinal);

    /// <summary>Whether an answer of this type becomes smaller at all.</summary>
    public bool Fits(HttpContext http) => providers.ShouldCompressResponse(http);

    /// <summary>The coding that the reader likes best, or nothing where they take the bytes only as they are.</summary>
    public ICompressionProvider? For(HttpContext http)
    {
        if (http.Request.Headers.AcceptEncoding.ToString() is not { Length: > 0 } accepted)
        {
            return null;
        }

        if (!_understood.TryGetValue(accepted, out var coding))
        {
            coding = providers.GetCompressionProvider(http);
            if (accepted.Length <= LongestRemembered && _understood.Count < MostRemembered)
            {
                _understood[accepted] = coding;
            }
        }

        return coding;
    }

    /// <summary>The bytes in that coding.</summary>
    public static byte[] Compress(byte[] bytes, ICompressionProvider coding)
    {
        using var compressed = new MemoryStream();
        using (var stream = coding.CreateStream(compressed))
        {
            stream.Write(bytes);
        }

        return compressed.ToArray();
    }
}
