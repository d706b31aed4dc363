using System.Collections.Frozen;

namespace FactCheck.Claims;

/// <summary>The words of one language that tell a time by the day on which they are written.</summary>
internal sealed record TimeWords
{
    /// <summary>Words for one day, with how many days it lies from the article's.</summary>
    public required FrozenDictionary<string, int> Days { get; init; }

    /// <summary>Monday first.</summary>
    public required FrozenDictionary<string, int> Weekdays { get; init; }

    /// <summary>One for the first month of the year.</summary>
    public required FrozenDictionary<string, int> Months { get; init; }

    public required FrozenDictionary<string, TimeUnit> Units { get; init; }

    /// <summary>Minus one for "last", nought for "this", one for "next", before or after what they tell of.</summary>
    public required FrozenDictionary<string, int> Turns { get; init; }

    public required FrozenSet<string> PartsOfDay { get; init; }

    /// <summary>Words before the name of a month that stands for its nearest one.</summary>
    public required FrozenSet<string> BeforeMonth { get; init; }

    /// <summary>The word for "ago".</summary>
    public required string Ago { get; init; }

    /// <summary>Whether "ago" follows what it counts.</summary>
    public bool AgoFollows { get; init; }

    public required FrozenDictionary<string, int> Numbers { get; init; }

    /// <summary>Words that make a date lie ahead.</summary>
    public required FrozenSet<string> Ahead { get; init; }

    public static readonly TimeWords English = new()
    {
        Days = Map("yesterday:-1 today:0 tonight:0 tomorrow:1"),
        Weekdays = Listed("monday tuesday wednesday thursday friday saturday sunday", "mon tue wed thu fri sat sun", "mon. tues. wed. thurs. fri. sat. sun."),
        Months = Listed("january february march april may june july august september october november december", "jan feb mar apr - jun jul aug sept oct nov dec", "jan. feb. mar. apr. - jun. jul. aug. sept. oct. nov. dec."),
        Units = Measures("day:Day days:Day week:Week weeks:Week weekend:Weekend month:Month months:Month quarter:Quarter year:Year years:Year decade:Decade decades:Decade century:Century spring:Spring summer:Summer autumn:Autumn fall:Autumn winter:Winter hour:Hour hours:Hour"),
        Turns = Map("last:-1 past:-1 previous:-1 this:0 next:1 coming:1"),
        PartsOfDay = Set("morning afternoon evening night"),
        BeforeMonth = Set("in since by until from during through throughout of early late mid last next this"),
        Ago = "ago",
        AgoFollows = true,
        Numbers = Map("a:1 an:1 one:1 two:2 three:3 four:4 five:5 six:6 seven:7 eight:8 nine:9 ten:10 eleven:11 twelve:12 fifteen:15 twenty:20 thirty:30 forty:40 fifty:50"),
        Ahead = Set("will shall due scheduled plans planned expected upcoming won't won’t"),
    };

    public static readonly TimeWords French = new()
    {
        Days = Map("hier:-1 avant-hier:-2 aujourd'hui:0 aujourd’hui:0 demain:1 après-demain:2"),
        Weekdays = Listed("lundi mardi mercredi jeudi vendredi samedi dimanche"),
        Months = Listed("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        Units = Measures("jour:Day jours:Day semaine:Week semaines:Week mois:Month an:Year ans:Year année:Year années:Year siècle:Century"),
        Turns = Map("dernier:-1 dernière:-1 passé:-1 passée:-1 ce:0 cette:0 prochain:1 prochaine:1"),
        PartsOfDay = Set("matin soir après-midi"),
        BeforeMonth = Set("en depuis"),
        Ago = "il-y-a",
        Numbers = Map("un:1 une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 sept:7 huit:8 neuf:9 dix:10 vingt:20 trente:30"),
        Ahead = Set("sera seront prévu prévue aura"),
    };

    public static readonly TimeWords Spanish = new()
    {
        Days = Map("ayer:-1 anteayer:-2 hoy:0"),
        Weekdays = Listed("lunes martes miércoles jueves viernes sábado domingo"),
        Months = Listed("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        Units = Measures("día:Day días:Day semana:Week semanas:Week mes:Month meses:Month año:Year años:Year siglo:Century"),
        Turns = Map("pasado:-1 pasada:-1 último:-1 última:-1 este:0 esta:0 próximo:1 próxima:1"),
        PartsOfDay = Set(""),
        BeforeMonth = Set("en desde"),
        Ago = "hace",
        Numbers = Map("un:1 una:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 veinte:20 treinta:30"),
        Ahead = Set("será serán previsto prevista habrá"),
    };

    public static readonly TimeWords German = new()
    {
        Days = Map("gestern:-1 vorgestern:-2 heute:0 übermorgen:2"),
        Weekdays = Listed("montag dienstag mittwoch donnerstag freitag samstag sonntag", "montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend"),
        Months = Listed("januar februar märz april mai juni juli august september oktober november dezember"),
        Units = Measures("tag:Day tage:Day tagen:Day woche:Week wochen:Week monat:Month monate:Month monaten:Month jahr:Year jahre:Year jahren:Year jahrhundert:Century"),
        Turns = Map("letzte:-1 letzten:-1 letzter:-1 letztes:-1 vergangene:-1 vergangenen:-1 vergangenes:-1 vorige:-1 vorigen:-1 diese:0 diesen:0 diesem:0 dieser:0 dieses:0 nächste:1 nächsten:1 nächstes:1 kommende:1 kommenden:1"),
        PartsOfDay = Set(""),
        BeforeMonth = Set("im seit"),
        Ago = "vor",
        Numbers = Map("einem:1 einer:1 zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 zwanzig:20 dreißig:30"),
        Ahead = Set("wird werden soll sollen"),
    };

    public static readonly TimeWords Arabic = new()
    {
        Days = Map("أمس:-1 اليوم:0 غدا:1 غداً:1"),
        Weekdays = Listed("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
        Months = Listed("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
        Units = Measures("يوم:Day أيام:Day الأسبوع:Week أسبوع:Week أسابيع:Week الشهر:Month شهر:Month أشهر:Month العام:Year السنة:Year عام:Year سنة:Year سنوات:Year أعوام:Year"),
        Turns = Map("الماضي:-1 الماضية:-1 الجاري:0 الحالي:0 المقبل:1 المقبلة:1 القادم:1"),
        PartsOfDay = Set(""),
        BeforeMonth = Set("في منذ"),
        Ago = "قبل",
        Numbers = Map("ثلاثة:3 ثلاث:3 أربعة:4 أربع:4 خمسة:5 خمس:5 ستة:6 ست:6 سبعة:7 سبع:7 عشرة:10 عشر:10"),
        Ahead = Set("سوف"),
    };

    private static FrozenDictionary<string, int> Map(string words) =>
        words.Split(' ').Select(word => word.Split(':')).ToFrozenDictionary(pair => pair[0], pair => int.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static FrozenDictionary<string, TimeUnit> Measures(string words) =>
        words.Split(' ').Select(word => word.Split(':')).ToFrozenDictionary(pair => pair[0], pair => Enum.Parse<TimeUnit>(pair[1]), StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Listed(params string[] lists) =>
        lists.SelectMany(list => list.Split(' ').Select((word, at) => KeyValuePair.Create(word, at + 1))).Where(pair => pair.Key != "-")
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>A stretch of time that a language has a word for.</summary>
internal enum TimeUnit
{
    Hour,
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    Spring,
    Summer,
    Autumn,
    Winter,
}
