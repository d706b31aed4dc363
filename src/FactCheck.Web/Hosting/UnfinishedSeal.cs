using System.Security.Cryptography;
using FactCheck.Live;
using FactCheck.People;
using Microsoft.AspNetCore.DataProtection;

namespace FactCheck.Web.Hosting;

/// <summary>Closes what people type with the keys that protect the cookies, each person's for themselves.</summary>
internal sealed class UnfinishedSeal(IDataProtectionProvider keys) : IUnfinishedSeal
{
    public string Close(PersonId person, string text) => Of(person).Protect(text);

    public string? Open(PersonId person, string sealedText)
    {
        try
        {
            return Of(person).Unprotect(sealedText);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Of(PersonId person) => keys.CreateProtector("FactCheck.Unfinished", person.ToString());
}
