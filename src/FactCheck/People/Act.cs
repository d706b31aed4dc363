namespace FactCheck.People;

/// <summary>What a person may be permitted to do; the rows of the permission table.</summary>
public enum Act
{
    AdministerNewsroom,
    CreateArticle,
    EditArticle,
    SaveRevision,
    SplitText,
    AssignOthers,
    TakeClaim,
    LogEvidence,
    AskAuthor,
    AnswerQuery,
    WithdrawQuery,
    ProposeVerdict,
    SignOff,
    DecideDispute,
    ReopenClaim,
    Publish,
    SettleNotice,
    ReadDesk,
    ReadWorkload,
    ReadConfidentialSource,
    SuggestWording,
    Discuss,
    ReadDiscussion,
    EraseSource,
}
