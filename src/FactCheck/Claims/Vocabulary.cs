using System.Collections.Frozen;

namespace FactCheck.Claims;

/// <summary>The words that show what a sentence holds: mostly English, with the commonest of other languages.</summary>
internal static class Vocabulary
{
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Institutions = Set("""
        government ministry department agency court courts tribunal police army navy military parliament senate congress
        assembly council commission committee university college hospital hospitals school schools bank banks company
        companies firm firms corporation party union unions association institute authority authorities office bureau fund
        organization organisation foundation charity regulator watchdog administration cabinet treasury embassy legislature
        board federation league ministry prosecutors prosecutor officials lawmakers state county city municipality census
        station airline newspaper broadcaster utility operator employer manufacturer retailer inspectorate ombudsman
        ministerio gobierno universidad empresa gouvernement ministère université entreprise regierung ministerium
        universität unternehmen governo ministero università empresas banco banque partido partei parti parlement
        министерство правительство банк суд
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Roles = Set("""
        spokesman spokeswoman spokesperson spokespeople minister president premier chancellor mayor governor senator
        director chief chairman chairwoman chair chairperson executive analyst analysts economist economists researcher
        researchers scientist scientists professor doctor doctors lawyer lawyers judge judges witness witnesses official
        officials police prosecutor prosecutors investigators critics residents report study survey documents records
        officer officers officers leader leaders author authors manager secretary ambassador general commander coach
        engineer engineers organizers organisers firefighters paramedics experts lawmakers authorities campaigners
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberWords = Set("""
        two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
        nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
        billion billions trillion trillions dozen dozens percent percentage half quarter two-thirds one-third third-quarters
        doubled tripled quadrupled halved twice majority millones millón millions milliards milliard millionen milliarden
        prozent milioni milhões тысяч миллионов процентов مليون مليار ألف zwei drei trois quatre tres cuatro
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Decisions = Set("""
        voted vote votes approved rejected passed ruled sentenced convicted elected re-elected banned decided adopted
        repealed resigned appointed fired arrested charged acquitted indicted pardoned signed vetoed ratified enacted
        ordered overturned upheld dismissed suspended authorized authorised legalized legalised fined awarded nominated
        imposed lifted abolished outlawed impeached ousted endorsed cancelled canceled unanimously referendum verdict
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Comparisons = Set("""
        than compared versus higher lower larger smaller bigger fewer faster slower cheaper older younger worse stronger
        weaker rose fell increased decreased grew shrank dropped climbed declined surged plunged soared doubled tripled
        quadrupled halved outpaced exceeded outnumbered surpassed twice increase decrease decline rise jumped gained lost
        rising falling growing shrinking highs lows
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Superlatives = Set("""
        largest biggest smallest highest lowest fastest slowest oldest youngest worst best longest shortest deadliest
        richest poorest strongest weakest greatest busiest hottest coldest wettest driest earliest latest heaviest
        tallest deepest most-watched unprecedented record-breaking only first-ever ever record never largest-ever
        costliest safest cheapest closest newest broadest steepest sharpest wealthiest
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Causes = Set("""
        because caused causes causing triggered blamed prompted contributed attributed resulted sparked owing stemmed
        resulting forced thanks weil parce porque perché
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Events = Set("""
        killed died dead injured wounded attacked crashed exploded collapsed opened closed launched announced won beat
        defeated met invaded fled founded built destroyed discovered published released flooded burned burnt evacuated
        protested marched struck shot stabbed bombed kidnapped rescued began ended started joined left quit born married
        sold bought acquired merged spent paid donated received earned owns owned filed sued settled testified visited
        traveled travelled arrived returned moved created introduced replaced served worked graduated wrote leaked hacked
        found showed revealed confirmed detected seized recovered withdrew deployed held hosted drew reopened stolen
        merged cut cuts hired lost raised recalled infected displaced halted stopped dismantled repaired tested
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = Set("""
        January February March April May June July August September October November December Jan Feb Aug Sept Oct Nov Dec
        janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo abril mayo
        junio julio agosto septiembre octubre noviembre diciembre Januar Februar März Juni Juli Oktober Dezember
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Days =
        Set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Opinions = Set("""
        think thinks believe believes hope hopes feel feels seems seem arguably perhaps maybe probably beautiful ugly
        wonderful terrible great amazing awful should ought must shame disgrace lovely boring delicious charming
        unfortunately hopefully clearly obviously surely love hate
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstPersons =
        Set("I I'm I've I'd I’m I’ve I’d me my mine myself we we're we've we’re we’ve us our ours");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Predictions = Set("""
        will would could might may won't won’t shall expected expects forecast forecasts predicted predicts likely unlikely
        tomorrow plans hopes intends
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns =
        Set("he she they it we you I this that who one others some many him her them which what");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Articles = Set("the a an its their his her our");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        Set("of for the de del della di da dos van von der den al bin ibn la le du el and");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PhraseEnds =
        Set("who which that in on at from published released issued said and while but with when as by");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlaceLeads = Set("in at near from across outside en à a in nach bei");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
