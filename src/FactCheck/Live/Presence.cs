using System.Collections.Concurrent;
using FactCheck.Articles;
using FactCheck.Claims;
using FactCheck.People;

namespace FactCheck.Live;

/// <summary>Who looks at which article just now; advisory, never a lock.</summary>
public sealed class Presence
{
    private readonly ConcurrentDictionary<ArticleId, ConcurrentDictionary<Visit, byte>> visits = new();

    /// <summary>Enters an article; <paramref name="wake"/> is called whenever who is there, or what they look at, changes.</summary>
    public Visit Enter(ArticleId article, PersonId person, Action wake)
    {
        var visit = new Visit(this, article, person, wake);
        visits.GetOrAdd(article, _ => new())[visit] = 0;
        Wake(article);
        return visit;
    }

    /// <summary>The people at an article, each once, with the claim that they look at and the words that they have selected.</summary>
    public IReadOnlyList<Here> At(ArticleId article) =>
        visits.TryGetValue(article, out var there)
            ? [.. there.Keys.GroupBy(visit => visit.Person)
                .Select(group => new Here(
                    group.Key,
                    group.Select(visit => visit.Claim).FirstOrDefault(claim => claim is not null),
                    group.Select(visit => visit.Selected).FirstOrDefault(passage => passage is not null),
                    group.Select(visit => visit.Writing).FirstOrDefault(what => what is not null)))
                .OrderBy(here => here.Person.Value)]
            : [];

    private void Wake(ArticleId article)
    {
        if (visits.TryGetValue(article, out var there))
        {
            foreach (var visit in there.Keys)
            {
                visit.Tell();
            }
        }
    }

    /// <summary>One open page at an article, until disposed.</summary>
    public sealed class Visit : IDisposable
    {
        private readonly Presence presence;
        private readonly ArticleId article;
        private readonly Action wake;

        internal Visit(Presence presence, ArticleId article, PersonId person, Action wake)
        {
            this.presence = presence;
            this.article = article;
            this.wake = wake;
            Person = person;
        }

        public PersonId Person { get; }

        /// <summary>The claim that is open on the page.</summary>
        public ClaimId? Claim { get; private set; }

        /// <summary>The words that are selected on the page.</summary>
        public SelectedWords? Selected { get; private set; }

        /// <summary>What is being written on the page, by the name of its form; never a word of it.</summary>
        public string? Writing { get; private set; }

        /// <summary>Tells the others what is being written here, or that the person pauses.</summary>
        public void Write(string? what)
        {
            if (Writing != what)
            {
                Writing = what;
                presence.Wake(article);
            }
        }

        /// <summary>Tells the others which words are selected here.</summary>
        public void Select(SelectedWords? passage)
        {
            if (Selected != passage)
            {
                Selected = passage;
                presence.Wake(article);
            }
        }

        /// <summary>Tells the others which claim is open here.</summary>
        public void LookAt(ClaimId? claim)
        {
            if (Claim != claim)
            {
                Claim = claim;
                presence.Wake(article);
            }
        }

        public void Dispose()
        {
            if (presence.visits.TryGetValue(article, out var there) && there.TryRemove(this, out _))
            {
                presence.Wake(article);
            }
        }

        internal void Tell() => wake();
    }
}

/// <summary>The words that somebody has selected: half-open UTF-16 offsets in the text of a revision.</summary>
public sealed record SelectedWords(RevisionId Revision, int Start, int End);

/// <summary>Somebody who is at an article, the claim that they look at, the words that they have selected, and what they are writing.</summary>
public sealed record Here(PersonId Person, ClaimId? Claim, SelectedWords? Selected = null, string? Writing = null);
