namespace FactCheck.Articles;

/// <summary>The number, letter or bullet before a point of a list, such as "1.", "2)", "b." or "•".</summary>
internal readonly record struct ListMarker(char Form, char Bullet, int Order)
{
    public bool IsSome => Order > 0 || Bullet != '\0';

    /// <summary>The marker at a UTF-16 offset where a word begins, or none.</summary>
    public static ListMarker At(string text, int at, int end)
    {
        var bullet = Marks.IsBullet(text[at]) ? text[at] : '\0';
        if (bullet != '\0')
        {
            return new ListMarker('\0', bullet, 0);
        }

        var sign = at;
        var order = 0;
        while (sign < end && sign < at + 3 && char.IsAsciiDigit(text[sign]))
        {
            order = (order * 10) + text[sign++] - '0';
        }

        if (order == 0 && char.IsAsciiLetterLower(text[at]))
        {
            order = text[at] - 'a' + 1;
            sign = at + 1;
        }

        if (order == 0 || sign >= end || text[sign] is not ('.' or ')'))
        {
            return default;
        }

        var form = char.IsAsciiDigit(text[at]) ? text[sign] : text[sign] == '.' ? 'a' : 'b';
        sign += sign + 1 < end && text[sign] == '.' && text[sign + 1] == ')' ? 2 : 1;
        var word = Graphemes.PastGaps(text, sign, Math.Min(end, sign + 2));
        return word > sign && word < end && char.IsUpper(text[word]) ? new ListMarker(form, '\0', order) : default;
    }

    /// <summary>Whether the next point of this list begins with that marker.</summary>
    public bool IsFollowedBy(ListMarker next) =>
        Bullet != '\0' ? Bullet == next.Bullet : next.Order == Order + 1 && next.Form == Form;
}
