using System.Collections.Frozen;

namespace FactCheck.Articles;

/// <summary>The abbreviations that news uses, by whether a sentence may end with them.</summary>
internal static class Abbreviations
{
    // Titles, ranks and small words that always go on.
    private const string NeverEnding = """
        Mr Mrs Ms Mx Dr Drs Prof Profs Rev Revd Hon Fr Msgr Messrs Mme Mlle MM Gen Maj Lt Col Capt Sgt Cpl Pvt Cmdr Cdr Adm
        Gens Cols Lts Sgts Capts Pfc Spc Sfc Comdr Cmdt Ret retd
        Ens Brig Rep Reps Sen Sens Gov Govs Pres Amb Atty Dep Asst Assoc Supt Insp Det Const Sr Sra Srta Srs Dra Lic Gral Cnel Tte Sig
        Dott Avv Ing On sig sigg dott avv Hr Hrn Dipl Exmo dhr mevr drs mgr inż dr prof hab św gen płk ks
        vs v cf Cf viz eg ie ca approx Approx esp incl c.f e.g i.e al. a.k.a
        Ets Dña Ilmo Excmo EE av réf med jur phil kath evang Fa Vgl vgl
        bzw evtl ggf inkl sog z.B d.h u.a z.T Mio Mrd Tsd bijv d.w.z o.a np tzw ul tys mln р тыс млн млрд ул им проф акад т.е
        """;

    // What may end a sentence, but is followed by a capital inside one as often.
    private const string EndingBeforeOpener = """
        Inc Ltd Co Corp Bros Cos Jr Snr Esq Plc Assn Dept Depts Univ Inst Natl Intl Govt Admin Mfg Tech al Cie Cía
        St Ste Mt Ft Ave Blvd Rd Hwy Ct Ln Pkwy Sq Bldg Rte Str Pl Av Avda
        Ala Ariz Ark Cal Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
        Tenn Tex Va Vt Wash Wis Wyo Ont Que Man Sask Alta
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Ph Ph.D
        janv févr avr juil déc Okt Dez ene abr ago dic
        """;

    // Words of their own unless a number follows.
    private const string EndingUnlessNumber = """
        No Nos no nos Ver ver Nr nr Núm núm N° n° Nº nº Art Arts art Fig Figs fig Vol Vols vol Ch Sec Secs sec p pp pg pag pág Par para Pt
        App Abs Bd Ex Ed ed Op op Ref Tel tel Ext ext Reg Rec rec Res Rs Rd Est est circa Cap cap str стр рис ст гл кв с
        Fed Civ Crim Evid Proc Pub Stat Supp Cir Sched Dist Bd párr párrf Cra Ctra Lun gem rd Pág sept oct nov
        paras Paras secs arts Regs Sch Schs sch
        ft lb lbs oz yd mi hr hrs min mins Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
        """;

    // Names that end in a mark; only an opener after them begins a sentence.
    private const string LoudNames = "Yahoo Jeopardy Panic Wham Yum Oklahoma Airplane Joomla Moulin Chips";

    private static readonly FrozenDictionary<string, AbbreviationUse>.AlternateLookup<ReadOnlySpan<char>> Table =
        Listed(NeverEnding, AbbreviationUse.NeverEnds)
            .Concat(Listed(EndingBeforeOpener, AbbreviationUse.EndsBeforeOpener))
            .Concat(Listed(EndingUnlessNumber, AbbreviationUse.EndsUnlessNumber))
            .DistinctBy(listed => listed.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Loud =
        LoudNames.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How a word without its last stop may end a sentence.</summary>
    public static AbbreviationUse UseOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > 8)
        {
            return AbbreviationUse.None;
        }

        if (Table.TryGetValue(word, out var use))
        {
            return use;
        }

        // "GEN. SMITH" as in "Gen. Smith".
        Span<char> titled = stackalloc char[word.Length];
        word.ToLowerInvariant(titled);
        titled[0] = word[0];
        return word.Length > 1 && char.IsUpper(word[^1]) && Table.TryGetValue(titled, out use) ? use : AbbreviationUse.None;
    }

    /// <summary>Whether the mark after this word belongs to a name, as in "Yahoo!".</summary>
    public static bool IsLoudName(ReadOnlySpan<char> word) => Loud.Contains(word);

    private static IEnumerable<KeyValuePair<string, AbbreviationUse>> Listed(string words, AbbreviationUse use) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, use));
}
