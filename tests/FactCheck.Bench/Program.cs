using FactCheck.Bench;
using FactCheck.Bench.Anchors;
using FactCheck.Bench.Desk;
using FactCheck.Bench.Live;
using FactCheck.Bench.Workbench;

return args switch
{
    ["commits", .. var rest] => await CommitsBench.RunAsync(Options.Parse(rest)),
    ["public", .. var rest] => await PublicBench.RunAsync(Options.Parse(rest)),
    ["start", .. var rest] => await StartBench.RunAsync(Options.Parse(rest)),
    ["sentences", .. var rest] => await TextBench.SentencesAsync(Options.Parse(rest)),
    ["suggestions", .. var rest] => await TextBench.SuggestionsAsync(Options.Parse(rest)),
    ["workbench", .. var rest] => await WorkbenchBench.RunAsync(Options.Parse(rest)),
    ["live", .. var rest] => await LiveBench.RunAsync(Options.Parse(rest)),
    ["desk", .. var rest] => await DeskBench.RunAsync(Options.Parse(rest)),
    ["anchors", .. var rest] => AnchorsBench.Run(Options.Parse(rest)),
    ["serve-bytes", .. var rest] => await BareServer.RunAsync(Options.Parse(rest)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/FactCheck.Bench -- <name>

          commits [--seconds 5] [--connection "Host=…"]   acknowledged acts a second against prepared inserts
          public [--seconds 4] [--claims 10000]           the published page against a bare endpoint with its bytes; a correction
                                                          at a thousand readers a second; pages with many claims published
          start                                           time to the first answer, memory after it
          sentences --file F                              where the sentences of a text begin and end
          suggestions --file F                            every sentence or part with its worth, best first
          workbench [--words 10000]                       the workbench in Chromium beside @recogito/text-annotator
          live [--circuits 200] [--seconds 60] [--writes 10000]
                                                          a change each second on many open pages; writers against each other
          desk [--articles 2000] [--engine postgresql]    the pages of a desk with years of work behind it
          anchors [--corpus DIR] [--worst 10] [--half tuned|held] [--method ours]
                                                          passages through a redraft against two known methods
        """);
    return 2;
}
