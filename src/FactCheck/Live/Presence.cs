using System.Collections.Concurrent;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Live;

/// <summary>Who looks at which article just now, on this node and the others; advisory, never a lock.</summary>
/// <param name="clock">Gives each page its id.</param>
/// <param name="failed">Is told of a page that could not be woken.</param>
public sealed class Presence(TimeProvider clock, Action<Exception>? failed = null)
{
    private readonly TimeProvider clock = clock;
    private readonly ConcurrentDictionary<ArticleId, Place> places = new();

    /// <summary>Raised with what a page of this node shows of itself from now on.</summary>
    public event Action<Sighting>? Moved;

    /// <summary>What every page of this node shows of itself.</summary>
    public IReadOnlyList<Sighting> Mine => [.. places.Values.SelectMany(place => place.Pages.Keys).Select(page => page.Sighting)];

    /// <summary>Enters an article; <paramref name="wake"/> is called soon after who is there, or what they look at, changed.</summary>
    public Visit Enter(ArticleId article, PersonId person, Action wake)
    {
        var visit = new Visit(this, article, person, wake);
        PlaceOf(article).Pages[visit] = 0;
        Changed(visit);
        return visit;
    }

    /// <summary>The people at an article, each once, with the claim that they look at and the words that they have selected.</summary>
    public IReadOnlyList<Here> At(ArticleId article) => places.TryGetValue(article, out var place) ? place.Now : [];

    /// <summary>Takes what a page of another node showed of itself at this moment.</summary>
    public void Hear(Sighting sighting, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(sighting);
        var place = PlaceOf(sighting.Article);
        place.Others.TryGetValue(sighting.Visit, out var before);
        if (sighting.Here is { } here)
        {
            place.Others[sighting.Visit] = (here, at);
        }
        else
        {
            place.Others.TryRemove(sighting.Visit, out _);
        }

        if (before.Here != sighting.Here)
        {
            place.Wake();
        }
    }

    /// <summary>Forgets the pages of other nodes of which nothing was heard since this moment: their node is gone.</summary>
    public void ForgetUnheard(DateTimeOffset since)
    {
        foreach (var place in places.Values)
        {
            var gone = place.Others.Where(other => other.Value.At < since).ToList();
            gone.ForEach(other => place.Others.TryRemove(other));
            if (gone.Count > 0)
            {
                place.Wake();
            }
        }
    }

    private Place PlaceOf(ArticleId article) => places.GetOrAdd(article, _ => new Place());

    private void Changed(Visit visit)
    {
        PlaceOf(visit.Article).Wake();
        Moved?.Invoke(visit.Sighting);
    }

    private void Failed(Exception failure) => failed?.Invoke(failure);

    /// <summary>One open page at an article, until disposed.</summary>
    public sealed class Visit : IDisposable
    {
        private readonly VisitId id;
        private readonly Presence presence;
        private readonly Waking waking;
        private volatile Here here;
        private volatile bool hasLeft;

        internal Visit(Presence presence, ArticleId article, PersonId person, Action wake)
        {
            this.presence = presence;
            id = presence.clock.New<VisitId>();
            Article = article;
            here = new Here(person, Claim: null);
            waking = new Waking(wake, presence.Failed);
        }

        internal ArticleId Article { get; }

        internal Here Here => here;

        internal Sighting Sighting => new(id, Article, hasLeft ? null : here);

        /// <summary>Tells the others what is being written here, by the name of its form and never a word of it, or that the person pauses.</summary>
        public void Write(string? what) => Show(here with { Writing = what });

        /// <summary>Tells the others which words are selected here.</summary>
        public void Select(SelectedWords? passage) => Show(here with { Selected = passage });

        /// <summary>Tells the others which claim is open here.</summary>
        public void LookAt(ClaimId? claim) => Show(here with { Claim = claim });

        public void Dispose()
        {
            if (presence.PlaceOf(Article).Pages.TryRemove(this, out _))
            {
                hasLeft = true;
                presence.Changed(this);
            }
        }

        internal void Wake() => waking.Ask();

        private void Show(Here now)
        {
            if (here != now && !hasLeft)
            {
                here = now;
                presence.Changed(this);
            }
        }
    }

    /// <summary>Who is at one article. What follows from it is worked out once for all who ask.</summary>
    private sealed class Place
    {
        private long moves;
        private volatile Known? known;

        /// <summary>The pages of this node.</summary>
        public ConcurrentDictionary<Visit, byte> Pages { get; } = new();

        /// <summary>The pages of other nodes, with when they were heard of last.</summary>
        public ConcurrentDictionary<VisitId, (Here Here, DateTimeOffset At)> Others { get; } = new();

        public IReadOnlyList<Here> Now
        {
            get
            {
                // Who moves while they are being counted makes the count an old one.
                var move = Interlocked.Read(ref moves);
                return (known is { } last && last.Move == move ? last : known = new(move, Count())).Here;
            }
        }

        public void Wake()
        {
            Interlocked.Increment(ref moves);
            foreach (var page in Pages.Keys)
            {
                page.Wake();
            }
        }

        private IReadOnlyList<Here> Count() => [.. Pages.Keys.Select(page => page.Here).Concat(Others.Values.Select(other => other.Here))
            .GroupBy(here => here.Person)
            .Select(group => new Here(
                group.Key,
                group.Select(here => here.Claim).FirstOrDefault(claim => claim is not null),
                group.Select(here => here.Selected).FirstOrDefault(passage => passage is not null),
                group.Select(here => here.Writing).FirstOrDefault(what => what is not null)))
            .OrderBy(here => here.Person.Value)];

        private sealed record Known(long Move, IReadOnlyList<Here> Here);
    }
}
