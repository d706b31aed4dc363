namespace FactCheck.Web.Components.Layout;

/// <summary>Marks a page whose first picture needs none of MudBlazor's large sheet, so that it does not wait for it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DrawnWithoutMudBlazorAttribute : Attribute;
