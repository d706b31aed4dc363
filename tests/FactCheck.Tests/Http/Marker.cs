using System.Globalization;
using System.Text;

namespace FactCheck.Tests.Http;

/// <summary>A word that occurs nowhere else, and every way in which bytes may say it.</summary>
internal sealed class Marker
{
    private readonly List<byte[]> _forms = [];

    public Marker(string word)
    {
        Word = word;
        var points = word.EnumerateRunes().Select(rune => rune.Value).ToList();
        string Each(string format) => string.Concat(points.Select(point => string.Format(CultureInfo.InvariantCulture, format, point)));
        foreach (var form in (string[])[word, Each("&#{0};"), Each("&#x{0:x};"), Each("&#x{0:X};"), Each("\\u{0:x4}"), Each("\\u{0:X4}"), Each("%{0:X2}"), Each("%{0:x2}"), Convert.ToHexStringLower(Encoding.UTF8.GetBytes(word))])
        {
            _forms.Add(Encoding.UTF8.GetBytes(form));
            _forms.Add(Encoding.Unicode.GetBytes(form));
        }

        // Base64 of the same word differs with where in the whole it stands: what its neighbours have no part in is searched.
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word)])
        {
            for (var before = 0; before < 3; before++)
            {
                var coded = Convert.ToBase64String([.. new byte[before], .. bytes]).TrimEnd('=');
                var inner = coded[(before == 0 ? 0 : before + 1)..^2];
                _forms.Add(Encoding.ASCII.GetBytes(inner));
                _forms.Add(Encoding.ASCII.GetBytes(inner.Replace('+', '-').Replace('/', '_')));
            }
        }
    }

    public string Word { get; }

    public static implicit operator string(Marker marker) => marker.Word;

    /// <summary>Whether the bytes say it, in whatever way and in either case.</summary>
    public bool IsIn(byte[] bytes)
    {
        if (_forms.Any(form => bytes.AsSpan().IndexOf(form) >= 0))
        {
            return true;
        }

        return Encoding.Latin1.GetString(bytes).Contains(Word, StringComparison.OrdinalIgnoreCase);
    }

    public override string ToString() => Word;
}
