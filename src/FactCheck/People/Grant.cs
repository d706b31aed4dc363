namespace FactCheck.People;

/// <summary>How far a role permits an act; the cells of the permission table.</summary>
public enum Grant
{
    No,
    Yes,

    /// <summary>On articles of which the person is the author.</summary>
    OwnArticle,

    /// <summary>On claims that the person works on.</summary>
    OwnClaim,

    /// <summary>On queries that the person asked.</summary>
    OwnQuery,

    /// <summary>On verdicts that the person did not propose, in articles that the person did not write.</summary>
    NotOwn,
}
