using System.Collections.Frozen;

namespace FactCheck.Claims;

/// <summary>The words that show what a sentence holds: mostly English, with the commonest of other languages.</summary>
internal static class Vocabulary
{
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Institutions = Set("""
        government ministry department agency court courts tribunal police army navy military parliament senate congress
        assembly council commission committee university college hospital hospitals school schools bank banks company
        companies firm firms corporation party union unions association institute authority authorities office bureau fund
        organization organisation authority lobby census foundation charity regulator watchdog administration cabinet treasury embassy legislature
        board federation league ministry prosecutors prosecutor officials lawmakers state county city municipality census
        station airline newspaper broadcaster utility operator employer manufacturer retailer inspectorate ombudsman
        ministerio gobierno universidad empresa gouvernement ministère université entreprise regierung ministerium
        universität unternehmen governo ministero università empresas banco banque partido partei parti parlement
        министерство правительство банк суд وزارة حكومة الحكومة مجلس البرلمان محكمة المحكمة شرطة الشرطة
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
        eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
        billion billions trillion trillions dozen dozens percent percentage half halves two-thirds one-third three-quarters
        doubled tripled quadrupled halved twice majority millones millón millions milliards milliard millionen milliarden
        prozent milioni milhões тысяч миллионов процентов مليون مليار ألف porcentaje نسبة آلاف ملايين مليارات
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CountWords = Set("""
        two three four five six seven eight nine ten several quarter third thirds zwei drei vier fünf deux trois quatre cinq
        dos tres cuatro cinco
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Decisions = Set("""
        voted vote votes approved rejected passed ruled sentenced convicted elected re-elected banned decided adopted
        repealed resigned appointed fired arrested charged acquitted indicted pardoned signed vetoed ratified enacted
        ordered overturned upheld dismissed suspended authorized authorised legalized legalised fined awarded nominated
        supported opposed backed blocked pledged deported seized nationalised nationalized privatised privatized
        votó votaron aprobó aprobaron rechazó condenó eligió adoptó voté approuvé rejeté adopté condamné élu
        stimmte stimmten beschloss beschlossen verurteilt gewählt lehnte verabschiedet وافق وافقت صوت صوّت أقر قرر رفض انتخب
        imposed lifted abolished outlawed impeached ousted endorsed cancelled canceled unanimously referendum verdict
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Comparisons = Set("""
        than compared versus higher lower larger smaller bigger fewer faster slower cheaper older younger worse weaker
        doubled tripled quadrupled halved outpaced exceeded outnumbered surpassed overtook twice dearer heavier longer
        moins mehr weniger höher más menos أكثر
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Trends = Set("""
        rose fell increased decreased grew shrank dropped climbed declined surged plunged soared increase decrease decline
        rise jumped gained lost rising falling growing shrinking highs lows slumped rebounded risen fallen shrunk
        subió bajó cayó aumentó augmenté baissé chuté stieg sank fiel gestiegen gesunken ارتفع ارتفعت انخفض انخفضت
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Scenes = Set("""
        smiled nodded shrugged leaned laughed wept cried sighed paused whispered stared frowned shook smelled eyes voice tears
        silence softly hugged walked sat tired
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Countries = Set("""
        Afghanistan Africa Algeria America Argentina Asia Australia Austria Bangladesh Belgium Brazil Britain Bulgaria Canada Chile
        China Colombia Croatia Cuba Cyprus Denmark Egypt England Estonia Ethiopia Europe Finland France Gaza Germany Ghana Greece
        Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Japan Jordan Kenya Korea Kosovo Kuwait Latvia Lebanon Libya
        Lithuania Mali Mexico Moldova Morocco Myanmar Nepal Netherlands Nicaragua Niger Nigeria Norway Pakistan Palestine Peru
        Philippines Poland Portugal Qatar Romania Russia Rwanda Scotland Senegal Serbia Somalia Spain Sudan Sweden Switzerland
        Syria Taiwan Tanzania Thailand Tunisia Turkey Uganda Ukraine Venezuela Vietnam Wales Yemen Zimbabwe U.S. U.K. U.S
        Washington London Paris Berlin Moscow Beijing Brussels Madrid Rome Tokyo
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Superlatives = Set("""
        largest biggest smallest highest lowest fastest slowest oldest youngest worst best longest shortest deadliest
        richest poorest strongest weakest greatest busiest hottest coldest wettest driest earliest latest heaviest
        tallest deepest most-watched unprecedented record-breaking first-ever record largest-ever steepest
        größte größten höchste höchsten niedrigste älteste أكبر أعلى أقل أول
        costliest safest cheapest closest newest broadest sharpest wealthiest
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sweeping =
        Set("only ever never always all every none nobody nothing everywhere nowhere entire jamais toujours nunca siempre nie immer");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Matters = Set("""
        tax taxes taxpayers jobs unemployment wages poverty deficit debt budget inflation economy trade tariff tariffs exports
        imports immigration immigrants migrants refugees border crime murder murders prison prisons guns abortion vaccine
        vaccines pandemic emissions climate pollution oil gas coal reactors reactor electricity troops soldiers war weapons
        missiles terrorism healthcare insurance medicare pension pensions welfare housing rents rent tuition schools law laws
        bill bills act election elections ballots turnout contract contracts corruption bribes fraud shares libraries
        licence licenses population water drug drugs cancer deaths disease
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CourtesyOpeners =
        Set("thank thanks welcome please hello hi congratulations folks ladies gentlemen bonjour merci gracias danke");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lives = Set("""
        mother father mom dad wife husband son daughter brother sister uncle aunt grandmother grandfather grandparents childhood
        remember remembered grew dreamed
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Causes = Set("""
        because cause caused causes causing lowers raises reduces reduced prevents prevented protects boosts harms cures triggered blamed prompted contributed attributed resulted sparked owing stemmed
        resulting forced thanks weil parce porque perché
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Events = Set("""
        captured capture seized taken overran entered deployed dumped hacked stole owes bribed lied leaked missed
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
        Set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Opinions = Set("""
        think thinks believe believes hope hopes feel feels seems seem arguably perhaps maybe probably beautiful ugly
        wonderful terrible great amazing awful should ought must shame disgrace lovely boring delicious charming
        unfortunately hopefully clearly obviously surely love hate deserve deserves need needs simply glad proud
        delicious reckless cruel courage folly wonder honest lovely nice sad tragic shameful disgraceful ridiculous fantastic
        guess whether wise unwise fair unfair absurd croit pense peut-être creo cree pienso quizás glaube denke vielleicht
        أعتقد أظن ربما
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstPersons =
        Set("I I'm I've I'd I'll I’m I’ve I’d I’ll me my mine myself je moi mon ma mes yo mi mis ich mein meine أنا");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstPersonsPlural =
        Set("we we're we've we'll we’re we’ve we’ll us our ours nous notre nos nosotros nuestro nuestra wir unser unsere نحن");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Predictions = Set("""
        will would could might may won't won’t shall expect expected expects anticipate anticipates aims projected forecast forecasts predicted predicts likely unlikely
        tomorrow plan plans hopes intends we'll we’ll I'll I’ll he'll he’ll she'll she’ll they'll they’ll it'll it’ll
        wird werden würde demain mañana morgen سوف قد
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns =
        Set("he she they it we you I this that who one others some many him her them which what");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Articles = Set("the a an its their his her our le la les el los las der die das un una une ein eine");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        Set("of for the de del della di da dos van von der den al bin ibn la le du el and");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PhraseEnds =
        Set("who which that in on at from published released issued said and while but with when as by");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechElsewhere = Set("""
        dit déclaré affirmé expliqué ajouté annoncé estimé dijo afirmó declaró señaló explicó aseguró anunció sagte erklärte betonte behauptete
        """);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ArabicSpeech = Set("قال قالت وقال وقالت أعلن أعلنت أكد أكدت وأكد وأعلن");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AccordingElsewhere = Set("selon según laut بحسب");

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PlaceLeads = Set("in at near from across outside en à a in nach bei");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
