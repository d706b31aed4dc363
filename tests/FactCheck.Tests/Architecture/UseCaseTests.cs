using System.Reflection;
using FactCheck.People;
using FactCheck.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FactCheck.Tests.Architecture;

public sealed class UseCaseTests
{
    /// <summary>Run for people whom the newsroom does not know yet.</summary>
    private static readonly string[] WithoutActor = [nameof(FoundNewsroom), nameof(AcceptInvitation), nameof(ReadInvitation), nameof(FactCheck.Published.TellError)];

    private static readonly Type[] UseCases = [.. Assemblies.Domain.GetTypes().Where(type => type.GetMethods().Any(method => method.Name == "RunAsync"))];

    [Fact]
    public void A_use_case_is_a_sealed_class_with_one_public_method_from_an_actor_to_an_outcome()
    {
        Assert.True(UseCases.Length > 30);
        Assert.All(UseCases, type =>
        {
            Assert.True(type is { IsSealed: true, IsPublic: true, IsAbstract: false }, type.Name);
            var run = Assert.Single(type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));
            Assert.Equal("RunAsync", run.Name);
            var parameters = run.GetParameters().Select(parameter => parameter.ParameterType).ToList();
            Assert.Equal(typeof(CancellationToken), parameters[^1]);
            Assert.Equal(WithoutActor.Contains(type.Name), parameters[0] != typeof(Actor));
            Assert.Equal(typeof(Task<>), run.ReturnType.GetGenericTypeDefinition());
            Assert.Equal(typeof(Outcome<>), run.ReturnType.GenericTypeArguments[0].GetGenericTypeDefinition());
        });
    }

    [Fact]
    public void The_list_of_those_without_an_actor_names_use_cases_that_are_there() =>
        Assert.All(WithoutActor, name => Assert.Contains(UseCases, type => type.Name == name));

    [Fact]
    public void The_program_can_make_every_use_case()
    {
        var registered = new ServiceCollection().AddUseCases().Select(service => service.ServiceType).ToHashSet();
        Assert.All(UseCases, type => Assert.Contains(type, registered));
    }

    [Fact]
    public void A_use_case_keeps_no_state_between_acts() =>
        Assert.All(UseCases, type => Assert.All(
            type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public),
            field => Assert.True(field.IsInitOnly || field.Name.Contains('<', StringComparison.Ordinal), $"{type.Name}.{field.Name}")));
}
